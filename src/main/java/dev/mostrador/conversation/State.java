package dev.mostrador.conversation;

import java.util.Locale;

/// Where a conversation stands. `RESOLVED` awaits the customer's agreement; nothing becomes `CLOSED` by itself (R51).
public enum State {
    OPEN,
    SNOOZED,
    RESOLVED,
    CLOSED;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
