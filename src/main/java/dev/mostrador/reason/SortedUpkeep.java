package dev.mostrador.reason;

import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps what is known of conversations in step with them.
@Component
class SortedUpkeep {
    private final SortedTable table;
    private final Threads threads;
    private final Ids ids;
    private final Clock clock;

    SortedUpkeep(SortedTable table, Threads threads, Ids ids, Clock clock) {
        this.table = table;
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(ConversationsDeleted deleted) {
        table.forget(deleted.conversations());
    }

    @EventListener
    void on(EventRecorded event) {
        switch (event.kind()) {
            case MERGED ->
                threads.family(event.conversation()).stream()
                        .filter(id -> !id.equals(event.conversation()))
                        .forEach(id -> table.of(List.of(id)).forEach(known -> merged(known, event.conversation())));
            case UNMERGED -> table.of(List.of(event.conversation())).forEach(known -> table.record(ids.next(), known));
            default -> {}
        }
    }

    // One matter counts once: the one that stands; and it inherits what only the other knows.
    private void merged(Sorted known, UUID root) {
        if (table.of(List.of(root)).isEmpty()) {
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
        table.recordNone(ids.next(), known.conversation(), null, clock.instant());
    }
}
