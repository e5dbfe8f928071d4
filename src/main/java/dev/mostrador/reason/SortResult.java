package dev.mostrador.reason;

/// What became of saying what a conversation is about.
public sealed interface SortResult {
    record Done(Sorted sorted) implements SortResult {}

    /// It was so already.
    record Same(Sorted sorted) implements SortResult {}

    /// The reason is hidden, a branch, or none of this shop's.
    record UnknownReason() implements SortResult {}
}
