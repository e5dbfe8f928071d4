package dev.mostrador.conversation;

/// A channel in which both sides are there at once. Owned here, offered by the channel.
public interface LiveChannel {
    /// Its name.
    String channel();
}
