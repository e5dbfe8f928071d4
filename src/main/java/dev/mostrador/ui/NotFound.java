package dev.mostrador.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such thing in this shop; or there is, and the person may not know. Either way the page is a 404.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("Nothing here by that name");
    }
}
