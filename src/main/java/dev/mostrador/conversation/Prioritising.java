package dev.mostrador.conversation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What goes first.
@Component
public class Prioritising {
    private final ConversationTable table;
    private final Events events;
    private final Changes changes;

    Prioritising(ConversationTable table, Events events, Changes changes) {
        this.table = table;
        this.events = events;
        this.changes = changes;
    }

    @Transactional
    public void prioritise(UUID id, Priority priority, @Nullable UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.priority() == priority) {
            return;
        }
        table.updatePriority(conversation.id(), priority);
        events.record(
                conversation.id(),
                EventKind.PRIORITY_CHANGED,
                agent,
                Map.of("from", conversation.priority().column(), "to", priority.column()));
        changes.changed(conversation.number());
    }
}
