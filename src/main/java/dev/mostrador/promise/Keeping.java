package dev.mostrador.promise;

import java.util.Locale;

/// How a promise stands.
public enum Keeping {
    RUNNING,
    /// We wait for the customer.
    PAUSED,
    KEPT,
    BROKEN,
    /// Nobody waits any more: spam, or closed without need of an answer.
    VOID;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Keeping of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
