package dev.mostrador.conversation;

import java.util.Locale;

/// Who speaks to whom. A note stays in the house.
public enum Direction {
    INBOUND,
    OUTBOUND,
    NOTE;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Direction of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
