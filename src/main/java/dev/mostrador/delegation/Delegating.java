package dev.mostrador.delegation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param to null: whoever the protocol proposes
/// @param reason why it does not stay with whoever has it
/// @param asks what they are to do or to decide; may be empty
/// @param by null: a program
public record Delegating(
        UUID conversation,
        @Nullable UUID to,
        String reason,
        String asks,
        @Nullable UUID by) {
    public static final int LONGEST = 1000; // characters of reason and asks

    Delegating to(UUID whom) {
        return new Delegating(conversation, whom, reason, asks, by);
    }
}
