package dev.mostrador.channel;

import dev.mostrador.conversation.Hindrance;

/// How one attempt to deliver a message ended.
public sealed interface Delivery {
    record Sent() implements Delivery {}

    /// Not now; it is tried again.
    record Later(Hindrance why) implements Delivery {}

    /// Never, unless somebody changes something.
    record Failed(Hindrance why) implements Delivery {}
}
