package dev.mostrador.conversation;

import java.util.UUID;

/// A message begins another conversation of the same customer. Published inside the transaction.
public record MessageSplitOff(UUID message, UUID conversation) {}
