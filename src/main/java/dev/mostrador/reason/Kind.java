package dev.mostrador.reason;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of matter it is, whatever it is about (R8): how it is attended to follows from it.
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

    /// As in the database, in addresses and in the message keys `reason.kind.…`.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String column) {
        return Arrays.stream(values()).filter(it -> it.column().equals(column)).findFirst();
    }
}
