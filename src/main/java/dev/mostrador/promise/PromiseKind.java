package dev.mostrador.promise;

import java.util.Locale;

/// What a customer waits for.
public enum PromiseKind {
    /// From their first message until a person answers.
    FIRST,
    /// From a later message until a person answers.
    NEXT,
    /// From their first message until it is resolved, without the time in which we wait for them.
    RESOLUTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PromiseKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
