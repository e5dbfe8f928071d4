package dev.mostrador.assistant;

import java.util.Locale;
import java.util.Optional;

/// What one may ask of the model.
public enum Action {
    DRAFT,
    REWRITE,
    SUMMARISE,
    TRANSLATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Action> of(String word) {
        for (var action : values()) if (action.word().equals(word)) return Optional.of(action);
        return Optional.empty();
    }
}
