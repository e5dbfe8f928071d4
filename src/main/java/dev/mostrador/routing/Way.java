package dev.mostrador.routing;

import java.util.Locale;

/// How a queue is given out. `NONE`: whoever wants takes from it.
public enum Way {
    NONE,
    ROUND_ROBIN,
    LEAST_LOADED;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Way of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
