package dev.mostrador.conversation;

import java.util.UUID;

/// The customer said something. Published inside the transaction that stored it, which holds the conversation.
///
/// @param filed the conversation with it; see [Conversations#standing]
/// @param automatic a machine wrote it
public record MessageReceived(Conversation filed, UUID message, boolean automatic, boolean opened, boolean reopened) {
    public UUID conversation() {
        return filed.id();
    }

    public long number() {
        return filed.number();
    }
}
