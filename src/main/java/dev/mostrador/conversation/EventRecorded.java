package dev.mostrador.conversation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact was written. Published inside its transaction.
///
/// @param agent who did it; null: the customer or the system
public record EventRecorded(
        UUID conversation, EventKind kind, @Nullable UUID agent, Map<String, String> data) {}
