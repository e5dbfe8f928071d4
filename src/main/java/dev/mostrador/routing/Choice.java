package dev.mostrador.routing;

import java.util.Locale;
import java.util.UUID;

/// Who gets it; or that it waits, and why.
public sealed interface Choice {
    record Given(UUID agent, Why why) implements Choice {}

    /// @param language that was asked for, ISO 639-1, or empty
    /// @param skill that was asked for, its name, or empty
    record Waits(Lack lack, String language, String skill) implements Choice {}

    /// Why this one.
    enum Why {
        PERSON,
        OWNER,
        ROUND_ROBIN,
        LEAST_LOADED;

        /// As in `event.assigned.<word>`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
