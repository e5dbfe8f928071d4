package dev.mostrador.conversation;

import java.util.UUID;

/// A message that was to leave later leaves now. Published inside the transaction that decided it.
public record MessageHastened(UUID message) {}
