package dev.mostrador.channel.form;

import java.util.UUID;

/// What became of a form that was sent.
public sealed interface Outcome {
    /// It is a message now, or was one already.
    record Filed(long number, UUID conversation) implements Outcome {}

    /// Kept until somebody has looked at it.
    record Held() implements Outcome {}

    /// So many came from there lately that this one was not taken.
    record TooMany() implements Outcome {}
}
