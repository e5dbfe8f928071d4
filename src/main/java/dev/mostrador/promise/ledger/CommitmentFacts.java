package dev.mostrador.promise.ledger;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what became of a commitment, in the transaction that made it so: a row for the figures, a line in the
/// conversation's history, and word to whoever listens.
@Component
class CommitmentFacts {
    private static final Map<String, EventKind> SHOWN = Map.of(
            "made", EventKind.COMMITTED,
            "kept", EventKind.COMMITMENT_KEPT,
            "late", EventKind.COMMITMENT_LATE,
            "broken", EventKind.COMMITMENT_BROKEN,
            "renegotiated", EventKind.COMMITMENT_RENEGOTIATED,
            "withdrawn", EventKind.COMMITMENT_WITHDRAWN,
            "reopened", EventKind.COMMITMENT_REOPENED);

    private final JdbcClient db;
    private final Ids ids;
    private final Clock clock;
    private final Threads threads;
    private final ApplicationEventPublisher publisher;
    private final DueCounts due;

    CommitmentFacts(
            JdbcClient db, Ids ids, Clock clock, Threads threads, ApplicationEventPublisher publisher, DueCounts due) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.threads = threads;
        this.publisher = publisher;
        this.due = due;
    }

    void write(Commitment it, String kind, @Nullable UUID agent) {
        db.sql("""
                insert into commitment_event
                  (account_id, id, commitment_id, kind, at, agent_id, owner_id, channel, due_at)
                values (:account, :id, :commitment, :kind, :at, :agent, :owner, :channel, :due)
                """)
                .param("account", AccountScope.require())
                .param("id", ids.next())
                .param("commitment", it.id())
                .param("kind", kind)
                .param("at", Db.at(clock.instant()))
                .param("agent", agent, java.sql.Types.OTHER)
                .param("owner", it.owner())
                .param("channel", it.channel())
                .param("due", Db.at(it.due()))
                .update();
        publisher.publishEvent(new CommitmentChanged(it, kind));
        due.changed();
    }

    /// The same, with its line in the thread.
    void tell(Commitment it, String kind, @Nullable UUID agent, Map<String, String> more) {
        write(it, kind, agent);
        var data = new java.util.HashMap<>(more);
        data.put("text", it.text());
        data.put("due", it.due().toString());
        data.put("agent", it.owner().toString());
        threads.record(it.conversation(), java.util.Objects.requireNonNull(SHOWN.get(kind)), agent, Map.copyOf(data));
    }
}
