package dev.mostrador.promise.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which commitments a list shows.
///
/// @param owners null: whoever's
/// @param conversations null: of any
public record CommitmentFilter(
        @Nullable List<UUID> owners,
        Set<CommitmentState> states,
        @Nullable List<UUID> conversations) {
    public static final Set<CommitmentState> PENDING = Set.of(CommitmentState.OPEN, CommitmentState.BROKEN);

    /// What is to be done comes by its date, what is done the newest first.
    boolean isAscending() {
        return PENDING.containsAll(states);
    }
}
