package dev.mostrador.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody writes an answer, and meanwhile the customer or a colleague has written too: the answer may be wrong by
/// now.
@Component
public class Overtaking {
    private static final int SHOWN = 5;

    private final ConversationTable conversations;
    private final MessageTable messages;

    Overtaking(ConversationTable conversations, MessageTable messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /// The newest message that somebody who opens the conversation now has before him; notes do not count.
    public Optional<UUID> newest(UUID conversation) {
        return messages.lastSaid(conversation).map(Message::id);
    }

    /// What others have said since `seen`, oldest first. Within a transaction nobody can say more until it ends.
    @Transactional
    public List<Message> since(UUID seen, UUID conversation, UUID agent) {
        var standing = conversations.lock(conversation).orElseThrow();
        return messages.saidSince(seen, standing.id(), agent, SHOWN);
    }
}
