package dev.mostrador.api;

import dev.mostrador.promise.ledger.Commitment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A date that a customer was given.
///
/// @param conversation its number
/// @param state `open`, `kept`, `late`, `broken`, `renegotiated` or `withdrawn`
/// @param message in which the customer was told; null: otherwise, or not yet
/// @param customerTold whether the customer knows of it
/// @param replaces the commitment whose date this one changed
record CommitmentJson(
        UUID id,
        long conversation,
        String text,
        Instant due,
        String state,
        @Nullable PersonJson owner,
        String channel,
        @Nullable UUID message,
        boolean customerTold,
        Instant madeAt,
        @Nullable Instant settledAt,
        @Nullable UUID replaces) {
    static CommitmentJson of(Commitment it, long conversation, People people) {
        return new CommitmentJson(
                it.id(),
                conversation,
                it.text(),
                it.due(),
                it.state().column(),
                people.agent(it.owner()),
                it.channel(),
                it.message(),
                it.isCustomerTold(),
                it.madeAt(),
                it.settledAt(),
                it.replaces());
    }
}
