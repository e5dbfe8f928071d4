package dev.mostrador.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an agent stands, by their own word.
///
/// `BUSY`: at their desk with something that takes all of them, a call or somebody at the counter (R47). `GONE`: their
/// shift is over.
public enum Status {
    ONLINE,
    BUSY,
    AWAY,
    GONE;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    public static Optional<Status> parse(String column) {
        return Arrays.stream(values()).filter(it -> it.column().equals(column)).findFirst();
    }
}
