package dev.mostrador.routing.screen;

import dev.mostrador.ui.Form;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What several forms of routing ask in the same way.
final class Fields {
    /// The ways to write to the shop that there are.
    static final List<String> CHANNELS = List.of("chat", "email", "form");

    private Fields() {}

    // What is not an id was not chosen on our form.
    static List<UUID> ids(Form form, String name) {
        return form.values(name).stream()
                .filter(value -> value.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .toList();
    }

    static @Nullable UUID id(Form form, String name) {
        return ids(form, name).stream().findFirst().orElse(null);
    }

    /// One a line.
    static List<String> lines(Form form, String name) {
        return Arrays.stream(form.limited(name, 2000).split("[\\r\\n]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
