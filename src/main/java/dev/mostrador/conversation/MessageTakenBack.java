package dev.mostrador.conversation;

import java.util.UUID;

/// A reply goes back to its author's draft before it has left. Published inside the transaction, while it still is
/// there.
public record MessageTakenBack(UUID conversation, UUID message) {}
