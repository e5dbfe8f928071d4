package dev.mostrador.conversation;

import java.util.UUID;

/// The customer said something. Published inside the transaction that stored it.
public record MessageReceived(UUID conversation, long number, UUID message, boolean opened, boolean reopened) {}
