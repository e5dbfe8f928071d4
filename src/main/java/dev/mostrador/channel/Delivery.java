package dev.mostrador.channel;

/// How one attempt to deliver a message ended.
public sealed interface Delivery {
    record Sent() implements Delivery {}

    /// Not now; it is tried again. `why` in the shop's language.
    record Later(String why) implements Delivery {}

    /// Never, unless somebody changes something. `why` in the shop's language.
    record Failed(String why) implements Delivery {}
}
