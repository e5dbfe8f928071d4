package dev.mostrador.desk;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ids as forms and addresses carry them.
final class Ids {
    private Ids() {}

    static Optional<UUID> parse(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
