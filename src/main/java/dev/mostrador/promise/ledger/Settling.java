package dev.mostrador.promise.ledger;

/// What became of the wish to settle a commitment.
public sealed interface Settling {
    record Settled(Commitment commitment) implements Settling {}

    /// Somebody was faster, or clicked twice: it is as it says.
    record AlreadySettled(Commitment commitment) implements Settling {}

    /// Only what is done can turn out not to be.
    record NotDone(Commitment commitment) implements Settling {}

    /// Another date is a promise too: it must lie ahead.
    record Past() implements Settling {}

    /// Without the customer knowing, a new date is only a broken promise that nobody sees.
    record NotTold() implements Settling {}

    /// What is broken is done late or gets another date; taking it back would hide it.
    record Broken() implements Settling {}
}
