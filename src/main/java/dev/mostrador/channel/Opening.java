package dev.mostrador.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether customers can write by an inbox.
public enum Opening {
    OPEN,
    /// They can, and are told that nobody answers there for now.
    AWAY,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Opening> parse(String word) {
        return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
