package dev.mostrador.mood.reading;

import java.util.Locale;
import java.util.Optional;

/// How a customer writes.
public enum Level {
    CALM,
    UPSET,
    ANGRY;

    /// As in the database, in addresses and in message keys.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Level of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    public static Optional<Level> find(String column) {
        for (var level : values()) {
            if (level.column().equals(column)) return Optional.of(level);
        }
        return Optional.empty();
    }
}
