package dev.mostrador.conversation;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The answer stays open as often as needed (R50): the same conversation, history, owner.
@Component
public class Reopening {
    private final ConversationTable table;
    private final Events events;
    private final Changes changes;

    Reopening(ConversationTable table, Events events, Changes changes) {
        this.table = table;
        this.events = events;
        this.changes = changes;
    }

    /// False when it is open already.
    @Transactional
    public boolean byAgent(UUID id, UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() == State.OPEN) {
            return false;
        }
        reopen(conversation, agent);
        changes.changed(conversation.number());
        return true;
    }

    /// The customer says elsewhere than in a message that it is not done. False when it is open already.
    @Transactional
    public boolean byCustomer(UUID id) {
        var conversation = table.lock(id).orElseThrow();
        var reopened = byCustomer(conversation);
        if (reopened) changes.changed(conversation.number());
        return reopened;
    }

    boolean byCustomer(Conversation conversation) {
        // Whoever is in the spam does not come back by writing more.
        if (conversation.state() == State.OPEN || conversation.state() == State.SPAM) {
            return false;
        }
        reopen(conversation, null);
        return true;
    }

    private void reopen(Conversation conversation, @org.jspecify.annotations.Nullable UUID agent) {
        table.updateState(conversation.id(), State.OPEN, null);
        events.record(
                conversation.id(),
                EventKind.REOPENED,
                agent,
                Map.of("from", conversation.state().column()));
    }
}
