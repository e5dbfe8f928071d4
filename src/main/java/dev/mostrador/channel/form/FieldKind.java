package dev.mostrador.channel.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a field of a form takes.
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    CHOICE,
    ORDER,
    PHONE,
    CONSENT,
    FILES;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FieldKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
