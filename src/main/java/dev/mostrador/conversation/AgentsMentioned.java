package dev.mostrador.conversation;

import java.util.Set;
import java.util.UUID;

/// Colleagues were called by @name in a note. Published inside the transaction that stored it.
public record AgentsMentioned(UUID conversation, UUID message, Set<UUID> agents) {}
