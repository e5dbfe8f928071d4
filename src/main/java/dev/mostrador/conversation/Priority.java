package dev.mostrador.conversation;

import java.util.Locale;

/// Orders the queue, never parks a customer: there is no "low" (R55).
public enum Priority {
    NORMAL,
    HIGH,
    URGENT;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
