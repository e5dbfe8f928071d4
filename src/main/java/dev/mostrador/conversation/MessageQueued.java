package dev.mostrador.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outbound message waits for its channel to send it. Published inside the transaction that stored it, so that
/// whoever schedules the sending does it in the same one.
///
/// @param at not before this moment; null: at once
/// @param again it was scheduled before, and that came to nothing
public record MessageQueued(
        UUID message, String channel, @Nullable Instant at, boolean again) {
    static MessageQueued first(Message message) {
        var departure = message.departure();
        return new MessageQueued(message.id(), message.channel(), departure == null ? null : departure.at(), false);
    }

    static MessageQueued again(Message message) {
        return new MessageQueued(message.id(), message.channel(), null, true);
    }
}
