package dev.mostrador.channel;

/// Whether the shop promises an answer on a channel. Who keeps the promises says so, from above.
public interface Promised {
    boolean isPromised(String channel);
}
