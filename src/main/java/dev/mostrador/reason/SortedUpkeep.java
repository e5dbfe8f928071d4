package dev.mostrador.reason;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps what is known of conversations in step with them.
@Component
class SortedUpkeep {
    private final SortedTable table;
    private final Conversations conversations;
    private final Ids ids;
    private final Clock clock;

    SortedUpkeep(SortedTable table, Conversations conversations, Ids ids, Clock clock) {
        this.table = table;
        this.conversations = conversations;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.forget(deleted.conversations());
    }

    // One matter counts once: of two that are one now, the one that stands; and it inherits what only the other knows.
    @EventListener
    void on(EventRecorded event) {
        if (event.kind() != EventKind.MERGED) return;
        var merged = conversations
                .findItself(event.conversation())
                .filter(it -> it.mergedInto() != null)
                .orElse(null);
        if (merged == null || merged.mergedInto() == null) return;
        var root = conversations.find(merged.id()).orElseThrow().id();
        for (var known : table.of(java.util.List.of(merged.id()))) {
            if (table.of(java.util.List.of(root)).isEmpty()) {
                var moved = new Sorted(
                        root,
                        known.kind(),
                        known.reason(),
                        known.suggested(),
                        known.place(),
                        known.agent(),
                        clock.instant());
                table.put(moved);
                table.record(ids.next(), moved);
            }
            table.recordNone(ids.next(), merged.id(), null, clock.instant());
        }
    }
}
