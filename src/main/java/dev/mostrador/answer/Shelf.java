package dev.mostrador.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who sees a prepared answer.
public enum Shelf {
    PERSONAL,
    TEAM,
    ACCOUNT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Shelf> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
