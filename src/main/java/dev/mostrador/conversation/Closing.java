package dev.mostrador.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Resolve: we think it is done and await the customer's agreement. Close: it is over, and why (R44, R51).
@Component
public class Closing {
    private final ConversationTable table;
    private final Events events;
    private final Changes changes;
    private final Participants participants;
    private final List<ClosingGuard> guards;

    Closing(
            ConversationTable table,
            Events events,
            Changes changes,
            Participants participants,
            List<ClosingGuard> guards) {
        this.table = table;
        this.events = events;
        this.changes = changes;
        this.participants = participants;
        this.guards = guards;
    }

    /// Why a conversation is over. Nothing closes without one.
    public enum Reason {
        AGREED,
        NO_ANSWER,
        NOT_NEEDED;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public sealed interface CloseResult {
        record Closed() implements CloseResult {}

        record AlreadyClosed() implements CloseResult {}

        /// A guard says no; `why` is a message key.
        record Refused(String why) implements CloseResult {}
    }

    /// False when it is resolved or closed already.
    @Transactional
    public boolean resolve(UUID id, UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() == State.RESOLVED || conversation.state() == State.CLOSED) {
            return false;
        }
        table.updateState(conversation.id(), State.RESOLVED, null);
        events.record(conversation.id(), EventKind.RESOLVED, agent, Map.of());
        changes.changed(conversation.number());
        return true;
    }

    /// @param agent null: what the customer said closes it, or the clock
    @Transactional
    public CloseResult close(UUID id, Reason reason, String note, @Nullable UUID agent) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() == State.CLOSED) {
            return new CloseResult.AlreadyClosed();
        }
        for (var guard : guards) {
            var objection = guard.objection(conversation, reason);
            if (objection.isPresent()) {
                return new CloseResult.Refused(objection.get());
            }
        }
        table.updateState(conversation.id(), State.CLOSED, null);
        participants.clear(conversation.id());
        events.record(
                conversation.id(), EventKind.CLOSED, agent, Map.of("reason", reason.column(), "note", note.strip()));
        changes.changed(conversation.number());
        return new CloseResult.Closed();
    }
}
