package dev.mostrador.identity;

/// Outcome of the first visit.
public sealed interface SetUpResult {
    record Opened(Account account, Agent administrator) implements SetUpResult {}

    /// Someone else was faster, or the form was sent twice.
    record AlreadyOpen() implements SetUpResult {}
}
