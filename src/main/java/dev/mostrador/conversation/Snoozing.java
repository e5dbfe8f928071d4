package dev.mostrador.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Out of the way until a moment, or until the customer writes, whichever comes first.
@Component
public class Snoozing {
    private static final int BATCH = 200;

    private final ConversationTable table;
    private final Events events;
    private final Changes changes;
    private final Clock clock;

    Snoozing(ConversationTable table, Events events, Changes changes, Clock clock) {
        this.table = table;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /// `PAST`: the moment is not in the future; nothing was done.
    public enum Result {
        SNOOZED,
        PAST
    }

    /// @param until null: until the customer writes, however long that takes
    @Transactional
    public Result snooze(UUID id, @Nullable Instant until, UUID agent) {
        if (until != null && !until.isAfter(clock.instant())) {
            return Result.PAST;
        }
        var conversation = table.lock(id).orElseThrow();
        table.updateState(conversation.id(), State.SNOOZED, until);
        events.record(
                conversation.id(),
                EventKind.SNOOZED,
                agent,
                until == null ? Map.of() : Map.of("until", until.toString()));
        changes.changed(conversation.number());
        return Result.SNOOZED;
    }

    /// Wakes what is due; called by the timer, account by account. Answers how many woke.
    @Transactional
    public int wakeDue() {
        var due = table.dueSnoozes(clock.instant(), BATCH);
        due.forEach(this::wake);
        return due.size();
    }

    private void wake(UUID id) {
        var conversation = table.lock(id).orElseThrow();
        if (conversation.state() != State.SNOOZED) {
            return; // somebody was faster
        }
        table.updateState(conversation.id(), State.OPEN, null);
        events.record(conversation.id(), EventKind.WOKE, null, Map.of());
        changes.changed(conversation.number());
    }
}
