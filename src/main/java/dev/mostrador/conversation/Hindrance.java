package dev.mostrador.conversation;

import dev.mostrador.platform.Json;
import java.util.List;

/// What keeps a message from arriving, to be told to each reader in their own language. It is kept for as long as the
/// message: a key that was once used here stays in `messages/`.
///
/// @param key of `messages/`; "" when there are only the other side's words
/// @param said what the other side answered, as it stands; "" for nothing
public record Hindrance(String key, List<String> arguments, String said) {
    public static Hindrance of(String key, String... arguments) {
        return new Hindrance(key, List.of(arguments), "");
    }

    public static Hindrance quoting(String said) {
        return new Hindrance("", List.of(), said);
    }

    public Hindrance saying(String words) {
        return new Hindrance(key, arguments, words);
    }

    static String column(List<Hindrance> hindrances) {
        return hindrances.isEmpty() ? "" : Json.write(hindrances);
    }

    // Earlier editions kept the whole sentence, in the shop's language.
    static List<Hindrance> of(String column) {
        if (column.isEmpty()) {
            return List.of();
        }
        return column.startsWith("[{") ? List.of(Json.read(column, Hindrance[].class)) : List.of(quoting(column));
    }
}
