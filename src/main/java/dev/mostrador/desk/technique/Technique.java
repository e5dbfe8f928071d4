package dev.mostrador.desk.technique;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The seven of R104, in the order of the drawer. What a card says is under `technique.card.<word>.…`.
public enum Technique {
    HEARD,
    FEEL_FELT_FOUND,
    QUESTIONING,
    POSITIVE,
    ELI5,
    FAB,
    ONLINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Technique> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
