package dev.mostrador.promise.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A date that somebody gave a customer.
///
/// @param conversation as filed; may be merged into another since
/// @param message in which the customer was told; null: otherwise, or not yet
/// @param owner who answers for it
/// @param madeBy null: a program
/// @param text what was promised, in the words of the draft
/// @param business was counted in working time
/// @param settledIn the message that kept it or gave another date
/// @param replaces the one whose date this one changed
/// @param told how the customer knows of it, when not by that message; empty: does not know
/// @param reason why it was made although something spoke against the date; empty: nothing did
public record Commitment(
        UUID id,
        UUID conversation,
        @Nullable UUID message,
        String channel,
        UUID owner,
        @Nullable UUID madeBy,
        String text,
        Instant due,
        boolean business,
        Instant madeAt,
        CommitmentState state,
        @Nullable Instant settledAt,
        @Nullable UUID settledIn,
        @Nullable UUID replaces,
        String told,
        String reason) {
    public boolean isCustomerTold() {
        return message != null || !told.isEmpty();
    }

    /// Open, and its moment has passed.
    public boolean isOverdue(Instant now) {
        return state.isPending() && !due.isAfter(now);
    }
}
