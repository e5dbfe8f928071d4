package dev.mostrador.protocol.run;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import dev.mostrador.reason.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened under the protocol: rows for the figures, and lines in the conversation's history for what people want
/// to read there.
@Component
class Facts {
    private final JdbcClient db;
    private final Threads threads;
    private final Ids ids;
    private final Clock clock;

    Facts(JdbcClient db, Threads threads, Ids ids, Clock clock) {
        this.db = db;
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param what as in the table
    record Fact(
            String what,
            String step,
            String need,
            String reason,
            @Nullable Integer seconds,
            @Nullable UUID message,
            @Nullable UUID agent,
            String way) {
        Fact(
                String what,
                String step,
                String need,
                String reason,
                @Nullable Integer seconds,
                @Nullable UUID message,
                @Nullable UUID agent) {
            this(what, step, need, reason, seconds, message, agent, "");
        }

        /// The same, said that way.
        Fact by(AgreementWay how) {
            return new Fact(what, step, need, reason, seconds, message, agent, how.word());
        }

        static Fact of(String what, String step, @Nullable UUID agent) {
            return new Fact(what, step, "", "", null, null, agent);
        }

        static Fact of(String what, String step, @Nullable UUID agent, String reason) {
            return new Fact(what, step, "", reason, null, null, agent);
        }
    }

    void write(Run run, Fact fact) {
        write(run, Objects.requireNonNull(run.kind()).column(), fact);
    }

    /// @param kind what it is counted under
    void write(Run run, String kind, Fact fact) {
        db.sql("""
                insert into protocol_event (account_id, id, conversation_id, version, kind, what, step, requirement,
                  reason, seconds, message_id, agent_id, way, at)
                values (:account, :id, :conversation, :version, :kind, :what, :step, :need, :reason, :seconds,
                  :message, :agent, :way, :at)
                """)
                .param("account", AccountScope.require())
                .param("id", ids.next())
                .param("conversation", run.conversation())
                .param("version", run.version())
                .param("kind", kind)
                .param("what", fact.what())
                .param("step", fact.step())
                .param("need", fact.need())
                .param("reason", fact.reason().length() > 500 ? fact.reason().substring(0, 500) : fact.reason())
                .param("seconds", fact.seconds(), java.sql.Types.INTEGER)
                .param("message", fact.message(), java.sql.Types.OTHER)
                .param("agent", fact.agent(), java.sql.Types.OTHER)
                .param("way", fact.way())
                .param("at", Db.at(clock.instant()))
                .update();
    }

    void tell(Run run, EventKind kind, @Nullable UUID agent, Map<String, String> data) {
        threads.record(run.conversation(), kind, agent, data);
    }

    /// How long somebody has stood at that gate: from the first time it stopped them; null: it never did.
    @Nullable
    Integer secondsAt(Run run, String step, String need) {
        return db.sql("""
                select min(at) as since from protocol_event
                where account_id = :account and conversation_id = :conversation and what = 'stopped'
                  and step = :step and requirement = :need
                """)
                .param("account", AccountScope.require())
                .param("conversation", run.conversation())
                .param("step", step)
                .param("need", need)
                .query((row, _) -> Db.instantOrNull(row, "since"))
                .optional()
                .map(this::seconds)
                .orElse(null);
    }

    private Integer seconds(Instant since) {
        return (int) Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    void deleteOf(Collection<UUID> conversations) {
        db.sql("delete from protocol_event where account_id = :account and conversation_id = any(:conversations)")
                .param("account", AccountScope.require())
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    /// The word under which files, forms and this table know a kind.
    static String word(@Nullable Kind kind) {
        return kind == null ? "" : kind.column();
    }
}
