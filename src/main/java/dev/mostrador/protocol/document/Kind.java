package dev.mostrador.protocol.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a customer's matter is (R8). As a word it stands in other modules and in files.
public enum Kind {
    QUESTION,
    REQUEST,
    INCIDENT,
    COMPLAINT,
    RETURN,
    EXCHANGE,
    CANCELLATION,
    PRAISE,
    SUGGESTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
