package dev.mostrador.remedy;

import dev.mostrador.remedy.Ceiling.Excess;

/// What became of the wish to give something.
public sealed interface GrantResult {
    /// It stands in the ledger.
    record Granted(Concession concession) implements GrantResult {}

    /// Above the limit: somebody else decides.
    record Asked(Approval approval) implements GrantResult {}

    /// Above the limit, and nobody was asked yet.
    record Over(Money money, Excess excess) implements GrantResult {}

    /// @param field `remedy`, `amount`, `reason`, `why`, `agent` or `conversation`
    /// @param key says what is wrong with it
    record Incomplete(String field, String key) implements GrantResult {}
}
