package dev.mostrador.health;

import dev.mostrador.channel.InboxState;
import dev.mostrador.promise.InboxFigures.Figures;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an inbox is doing.
///
/// @param waiting open conversations in which the customer waits for us
/// @param oldest since when the first of them does; null: nobody
/// @param neglected open, and it keeps too few of its promises
public record Health(
        InboxState state,
        Figures figures,
        int waiting,
        @Nullable Instant oldest,
        boolean neglected) {
    public UUID id() {
        return state.inbox().id();
    }
}
