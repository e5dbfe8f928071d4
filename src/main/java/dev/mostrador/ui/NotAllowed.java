package dev.mostrador.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The person may know of it, but this is for another role.
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class NotAllowed extends RuntimeException {
    public NotAllowed() {
        super("Not for this role");
    }
}
