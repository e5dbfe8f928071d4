package dev.mostrador.remedy;

/// What became of the wish to take something back.
public sealed interface WithdrawResult {
    /// @param counter the line that does it
    record Withdrawn(Concession counter) implements WithdrawResult {}

    record AlreadyWithdrawn() implements WithdrawResult {}

    /// Who decided it may, and supervisors.
    record NotYours() implements WithdrawResult {}

    record NoReason() implements WithdrawResult {}
}
