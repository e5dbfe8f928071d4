package dev.mostrador.delegation;

public sealed interface DelegateResult {
    record Delegated(Delegation it) implements DelegateResult {}

    /// Somebody has it already, perhaps since a moment ago.
    record AlreadyDelegated(Delegation it) implements DelegateResult {}

    /// It takes a reason.
    record NoReason() implements DelegateResult {}

    /// Nobody may decide it, or not the one who was named.
    record NotAbove() implements DelegateResult {}

    /// Nobody delegates to themselves.
    record ToThemselves() implements DelegateResult {}

    /// It is closed, spam, or a question to somebody else.
    record Over() implements DelegateResult {}
}
