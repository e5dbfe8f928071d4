package dev.mostrador.style;

import java.util.Locale;

/// How a customer is addressed.
public enum Register {
    USTED,
    TU,
    VOS,
    VOSOTROS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Register of(String word) {
        for (var register : values()) if (register.word().equals(word)) return register;
        return USTED;
    }
}
