package dev.mostrador.protocol.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A chapter of the protocol: it is read, edited and compared by chapters.
public enum Section {
    ATTENDANCE("name", "attendance"),
    TERMS("terms"),
    LIMITS("limits"),
    DELEGATION("delegation"),
    VOICE("voice"),
    PROCEDURES("procedures", "checklists"),
    AGREEMENT("agreement"),
    ANGER("anger"),
    COMPLAINTS("complaints"),
    CRISIS("crisis"),
    TRAINING("training");

    private final List<String> components;

    Section(String... components) {
        this.components = List.of(components);
    }

    /// Of [Protocol].
    public List<String> components() {
        return components;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is promised is changed where promises and hours are.
    public boolean isEditable() {
        return this != TERMS;
    }

    public static Optional<Section> parse(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /// In which a component is.
    public static Section of(String component) {
        return Arrays.stream(values())
                .filter(it -> it.components.contains(component))
                .findFirst()
                .orElseThrow();
    }
}
