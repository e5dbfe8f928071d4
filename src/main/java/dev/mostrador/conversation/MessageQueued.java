package dev.mostrador.conversation;

import java.util.UUID;

/// An outbound message waits for its channel to send it. Published inside the transaction that stored it, so that
/// whoever schedules the sending does it in the same one.
public record MessageQueued(UUID message, String channel) {}
