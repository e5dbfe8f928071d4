package dev.mostrador.channel.form;

import java.util.Locale;

/// How the fixed texts of a form speak to a customer in Spanish.
public enum Register {
    USTED,
    TU,
    VOS;

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Register of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
