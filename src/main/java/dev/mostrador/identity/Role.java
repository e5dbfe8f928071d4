package dev.mostrador.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Each role may do what the ones before it may.
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR;

    /// As in the database and in `ui.role.<word>`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    public static Role of(String word) {
        return parse(word).orElseThrow(() -> new IllegalArgumentException("No such role: " + word));
    }

    public static Optional<Role> parse(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
