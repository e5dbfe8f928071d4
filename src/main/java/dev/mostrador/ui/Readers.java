package dev.mostrador.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells who is looking. The module that knows people provides it.
public interface Readers {
    Optional<Reader> reading(HttpServletRequest request);
}
