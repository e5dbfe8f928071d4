package dev.mostrador.conversation;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a list says of a conversation, worked out anew when messages have come or gone together.
@Component
class Summaries {
    private final ConversationTable table;
    private final MessageTable messages;

    Summaries(ConversationTable table, MessageTable messages) {
        this.table = table;
        this.messages = messages;
    }

    void renew(UUID conversation) {
        var extent = messages.extent(conversation);
        var last = messages.lastSaid(conversation);
        var opened = table.findItself(conversation).orElseThrow().createdAt();
        table.updateSummary(
                conversation,
                extent.messages(),
                extent.last() == null ? opened : extent.last(),
                last.map(MessageFiling::preview).orElse(""),
                last.map(said -> said.direction() == Direction.INBOUND).orElse(null));
    }
}
