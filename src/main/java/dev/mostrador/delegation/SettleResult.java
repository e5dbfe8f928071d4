package dev.mostrador.delegation;

public sealed interface SettleResult {
    record Done(Delegation it) implements SettleResult {}

    /// Somebody was faster, or it is not at that point.
    record TooLate(Delegation it) implements SettleResult {}

    /// It is somebody else's to do.
    record NotYours() implements SettleResult {}

    /// It takes a word.
    record NoReason() implements SettleResult {}
}
