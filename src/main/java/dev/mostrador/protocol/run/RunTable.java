package dev.mostrador.protocol.run;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import dev.mostrador.reason.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row a conversation. Whoever changes it holds the conversation.
@Repository
class RunTable {
    static final String PENDING = "select from protocol_run where account_id = :account and next_at <= :now";

    private static final String COLUMNS = """
            conversation_id, version, kind, reason, step, begun_at, progress, agreement, round, asked_at, reminders,
            next_at, conduct, heard
            """;

    private final JdbcClient db;

    RunTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Run> find(UUID conversation) {
        return sql("select " + COLUMNS
                        + " from protocol_run where account_id = :account and conversation_id = :conversation")
                .param("conversation", conversation)
                .query((row, _) -> run(row))
                .optional();
    }

    /// Of those, where somebody is angry.
    List<Run> angry(Collection<UUID> conversations) {
        return sql("select " + COLUMNS + """
                         from protocol_run
                        where account_id = :account and conversation_id = any(:conversations) and conduct is not null
                        """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> run(row))
                .list();
    }

    /// The one statement that the first message of a conversation costs.
    void open(UUID conversation, int version) {
        sql("""
                insert into protocol_run (account_id, conversation_id, version)
                values (:account, :conversation, :version) on conflict do nothing
                """).param("conversation", conversation).param("version", version).update();
    }

    void save(Run run) {
        sql("""
                insert into protocol_run (account_id, conversation_id, version, kind, reason, step, begun_at, progress,
                  agreement, round, asked_at, reminders, next_at, conduct, heard)
                values (:account, :conversation, :version, :kind, :reason, :step, :begun, cast(:progress as jsonb),
                  :agreement, :round, :asked, :reminders, :next, cast(:conduct as jsonb), cast(:heard as jsonb))
                on conflict (account_id, conversation_id) do update set kind = :kind, reason = :reason, step = :step,
                  begun_at = :begun, progress = cast(:progress as jsonb), agreement = :agreement, round = :round,
                  asked_at = :asked, reminders = :reminders, next_at = :next, conduct = cast(:conduct as jsonb),
                  heard = cast(:heard as jsonb)
                """)
                .param("conversation", run.conversation())
                .param("version", run.version())
                .param("kind", run.kind() == null ? null : run.kind().column(), java.sql.Types.VARCHAR)
                .param("reason", run.reason())
                .param("step", run.step())
                .param("begun", Db.atOrNull(run.begunAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("progress", Json.write(run.progress()))
                .param("agreement", run.agreement().word())
                .param("round", run.round())
                .param("asked", Db.atOrNull(run.askedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reminders", run.reminders())
                .param("next", Db.atOrNull(run.nextAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("conduct", run.conduct() == null ? null : Json.write(run.conduct()), java.sql.Types.VARCHAR)
                .param("heard", run.heard() == null ? null : Json.write(run.heard()), java.sql.Types.VARCHAR)
                .update();
    }

    /// Not held: whoever takes one up holds its conversation first, and looks again.
    List<UUID> due(Instant now, int limit) {
        return sql("""
                select conversation_id from protocol_run where account_id = :account and next_at <= :now
                order by next_at limit :limit
                """)
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> Db.uuid(row, "conversation_id"))
                .list();
    }

    void deleteOf(Collection<UUID> conversations) {
        sql("delete from protocol_run where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new Run(
                Db.uuid(row, "conversation_id"),
                row.getInt("version"),
                kind == null ? null : Kind.find(kind).orElse(null),
                row.getString("reason"),
                row.getString("step"),
                Db.instantOrNull(row, "begun_at"),
                Json.read(row.getString("progress"), Progress.class),
                AgreementState.of(row.getString("agreement")),
                row.getInt("round"),
                Db.instantOrNull(row, "asked_at"),
                row.getInt("reminders"),
                Db.instantOrNull(row, "next_at"),
                kept(row.getString("conduct"), Conduct.class),
                kept(row.getString("heard"), Heard.class));
    }

    private static <T> @Nullable T kept(@Nullable String json, Class<T> as) {
        return json == null ? null : Json.read(json, as);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
