package dev.mostrador.conversation;

import java.util.UUID;

/// What we said is on its way for good. Published inside the transaction that notes it.
public record MessageSent(UUID conversation, UUID message) {}
