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

    /// With which one person is addressed, not several.
    public Register forOne() {
        return this == VOSOTROS ? TU : this;
    }

    public static Register of(String word) {
        for (var register : values()) if (register.word().equals(word)) return register;
        return USTED;
    }
}
