package dev.mostrador.channel;

import dev.mostrador.ui.Saying;

/// Why a reply cannot be queued.
///
/// @param field what is wrong: `to`, `text`, or "" for the whole
public record Refusal(String field, Saying why) {
    public static Refusal of(String field, String key, Object... arguments) {
        return new Refusal(field, Saying.of(key, arguments));
    }
}
