package dev.mostrador.desk.promise;

import dev.mostrador.promise.ledger.Commitment;
import java.time.Instant;
import java.util.List;

/// What the customer still waits for, on top of the conversation (R53).
///
/// @param done a moment ago: who said so by mistake says so here
/// @param updateDue the customer has heard nothing for too long (R42)
public record CommitmentStrip(List<Commitment> pending, List<Commitment> done, boolean updateDue, Instant now) {
    public boolean isEmpty() {
        return pending.isEmpty() && done.isEmpty() && !updateDue;
    }

    /// Changes with what is shown, not with every second.
    public int version() {
        return java.util.Objects.hash(
                pending,
                done,
                updateDue,
                pending.stream().filter(it -> it.isOverdue(now)).count());
    }
}
