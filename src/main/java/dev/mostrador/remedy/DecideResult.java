package dev.mostrador.remedy;

import dev.mostrador.remedy.Ceiling.Excess;
import org.jspecify.annotations.Nullable;

/// What became of somebody's decision.
public sealed interface DecideResult {
    /// @param concession what stands in the ledger now; null: it was refused, or taken back
    record Decided(Approval approval, @Nullable Concession concession) implements DecideResult {}

    /// Somebody was faster, or clicked twice.
    record AlreadyDecided(Approval approval) implements DecideResult {}

    /// Nobody approves what they asked for themselves.
    record OwnRequest() implements DecideResult {}

    /// Neither named by the protocol nor, by their role, so far in power.
    ///
    /// @param excess by how much it is above their own limit
    record NotYours(Excess excess) implements DecideResult {}

    /// @param field `amount` or `answer`
    record Incomplete(String field, String key) implements DecideResult {}
}
