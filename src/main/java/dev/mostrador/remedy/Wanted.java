package dev.mostrador.remedy;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.protocol.document.Limits.Remedy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to give, read and complete.
///
/// @param held the conversation that stands
/// @param version of the protocol by which it goes; null: none
record Wanted(
        Conversation held,
        Remedy remedy,
        Money money,
        String reason,
        String why,
        UUID agent,
        @Nullable Integer version) {
    /// What was asked for, with the amount that was decided.
    static Wanted of(Conversation held, Approval it, Money money) {
        return new Wanted(held, it.remedy(), money, it.reason(), it.why(), it.askedBy(), it.version());
    }
}
