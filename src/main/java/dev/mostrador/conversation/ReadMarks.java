package dev.mostrador.conversation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the customer is known to have seen.
@Component
public class ReadMarks {
    private final MessageTable messages;
    private final ConversationTable conversations;
    private final Changes changes;

    ReadMarks(MessageTable messages, ConversationTable conversations, Changes changes) {
        this.messages = messages;
        this.conversations = conversations;
        this.changes = changes;
    }

    /// Marks what has arrived as read; open desks hear of it.
    @Transactional
    public void seen(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        messages.markRead(ids).stream()
                .distinct()
                .flatMap(id -> conversations.find(id).stream())
                .forEach(conversation -> changes.changed(conversation.number()));
    }
}
