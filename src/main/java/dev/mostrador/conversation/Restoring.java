package dev.mostrador.conversation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an action back: a conversation stands again as it stood before, unless somebody has changed it since.
@Component
public class Restoring {
    private final ConversationTable table;
    private final Tags tags;
    private final Participants participants;
    private final Events events;
    private final Changes changes;

    Restoring(ConversationTable table, Tags tags, Participants participants, Events events, Changes changes) {
        this.table = table;
        this.tags = tags;
        this.participants = participants;
        this.events = events;
        this.changes = changes;
    }

    /// How it stands now. Within a transaction nobody else changes it until that ends.
    @Transactional
    public Standing standing(UUID id) {
        return standing(table.lock(id).orElseThrow());
    }

    private Standing standing(Conversation conversation) {
        return Standing.of(conversation, participants.of(conversation.id()));
    }

    /// False: it does not stand as `left` says any more; nothing was done.
    @Transactional
    public boolean restore(UUID id, Standing left, Standing before, UUID agent) {
        var conversation = table.lock(id).orElse(null);
        if (conversation == null
                || !conversation.id().equals(id)
                || !standing(conversation).equals(left)) {
            return false;
        }
        if (left.state() != before.state() || !Objects.equals(left.snoozedUntil(), before.snoozedUntil())) {
            table.updateState(id, before.state(), before.snoozedUntil());
        }
        table.updatePeople(id, before.assignee(), before.team(), before.owner());
        table.updatePriority(id, before.priority());
        tags.replace(id, before.tags());
        participants.restore(id, before.participants());
        events.record(id, EventKind.UNDONE, agent, Map.of());
        changes.changed(conversation.number());
        return true;
    }
}
