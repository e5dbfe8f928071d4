package dev.mostrador.delegation;

import dev.mostrador.protocol.document.Delegation.Trigger;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a rule of the protocol proposes it.
///
/// @param detail how much, how often, or in which words; as it is shown
/// @param message in which it was heard; null: in none
public record Cause(
        Trigger trigger,
        String detail,
        Instant at,
        @Nullable UUID message) {
    /// As in the table and in `delegation.cause.<word>`.
    public static String word(Trigger trigger) {
        return trigger.name().toLowerCase(Locale.ROOT);
    }

    public String word() {
        return word(trigger);
    }
}
