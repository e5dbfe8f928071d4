package dev.mostrador.mood.reading;

import java.util.Locale;

/// What calls for somebody who may decide, angry or not (R6).
public enum Demand {
    /// Speaks of lawyers, courts or the consumer's offices.
    LEGAL,
    /// Speaks of the press, television or of telling everybody.
    PRESS,
    /// Asks for whoever is in charge.
    SUPERVISOR;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Demand of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
