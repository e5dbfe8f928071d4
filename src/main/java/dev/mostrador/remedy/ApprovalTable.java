package dev.mostrador.remedy;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.remedy.Approval.Outcome;
import dev.mostrador.remedy.Approval.State;
import dev.mostrador.remedy.Ceiling.Excess;
import dev.mostrador.remedy.Ceiling.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whoever changes a row holds its conversation.
@Repository
class ApprovalTable {
    static final String PENDING = "select from approval where account_id = :account and next_at <= :now";

    private static final int MOST = 500; // that wait at once

    private static final String COLUMNS = """
             id, conversation_id, number, customer_id, remedy, amount, currency, reason, why, asked_by, asked_at, version,
            exceeded, allowed, given, due_at, told, state, decided_by, decided_at, decided_amount, answer, next_at
            """;

    private final JdbcClient db;

    ApprovalTable(JdbcClient db) {
        this.db = db;
    }

    void insert(Approval it, String requestKey) {
        sql("""
                insert into approval (account_id, id, conversation_id, number, customer_id, remedy, amount, currency, reason,
                  why, asked_by, asked_at, version, exceeded, allowed, given, due_at, told, request_key, next_at)
                values (:account, :id, :conversation, :number, :customer, :remedy, :amount, :currency, :reason, :why, :asked,
                  :at, :version, :exceeded, :allowed, :given, :due, :told, :key, :next)
                """)
                .param("id", it.id())
                .param("conversation", it.conversation())
                .param("number", it.number())
                .param("customer", it.customer())
                .param("remedy", Terms.word(it.remedy()))
                .param("amount", it.money().minor())
                .param("currency", it.money().currency())
                .param("reason", it.reason())
                .param("why", it.why())
                .param("asked", it.askedBy())
                .param("at", Db.at(it.askedAt()))
                .param("version", it.version(), Types.INTEGER)
                .param("exceeded", it.exceeded().span().word())
                .param("allowed", it.exceeded().allowed())
                .param("given", it.exceeded().given())
                .param("due", Db.at(it.due()))
                .param("told", it.told().toArray(UUID[]::new))
                .param("key", requestKey)
                .param("next", Db.atOrNull(it.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// What can become of one: told on, decided.
    void save(Approval it) {
        var outcome = it.outcome();
        sql("""
                update approval set told = :told, next_at = :next, state = :state, decided_by = :by, decided_at = :at,
                  decided_amount = :amount, answer = :answer
                where account_id = :account and id = :id
                """)
                .param("id", it.id())
                .param("told", it.told().toArray(UUID[]::new))
                .param("next", Db.atOrNull(it.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", outcome.state().word())
                .param("by", outcome.by(), Types.OTHER)
                .param("at", Db.atOrNull(outcome.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "amount",
                        outcome.money() == null ? null : outcome.money().minor(),
                        Types.BIGINT)
                .param("answer", outcome.answer())
                .update();
    }

    Optional<Approval> byRequest(String key) {
        return one("request_key = :key", key);
    }

    Optional<Approval> find(UUID id) {
        return one("id = :key", id);
    }

    private Optional<Approval> one(String condition, Object key) {
        return sql("select" + COLUMNS + "from approval where account_id = :account and " + condition)
                .param("key", key)
                .query((row, _) -> approval(row))
                .optional();
    }

    /// Who waits longest comes first.
    List<Approval> pending() {
        return sql("select" + COLUMNS + """
                from approval where account_id = :account and state = 'pending' order by id limit :most
                """)
                .param("most", MOST)
                .query((row, _) -> approval(row))
                .list();
    }

    /// Newest first.
    ///
    /// @param askedBy null: whoever
    /// @param states words
    List<Approval> page(Collection<String> states, @Nullable UUID askedBy, @Nullable UUID before, int limit) {
        return sql("select" + COLUMNS + """
                from approval where account_id = :account and state = any(:states)
                  and (cast(:asked as uuid) is null or asked_by = :asked)
                  and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :limit
                """)
                .param("states", states.toArray(String[]::new))
                .param("asked", askedBy, Types.OTHER)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> approval(row))
                .list();
    }

    /// Not held: whoever takes one up holds its conversation first, and looks again.
    List<UUID> due(Instant now, int limit) {
        return sql("""
                select id from approval where account_id = :account and next_at <= :now order by next_at limit :limit
                """)
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> Db.uuid(row, "id"))
                .list();
    }

    int deleteOf(Collection<UUID> conversations) {
        return sql("delete from approval where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Approval approval(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var wanted = row.getLong("amount");
        var decided = row.getObject("decided_amount", Long.class);
        return new Approval(
                Db.uuid(row, "id"),
                Db.uuid(row, "conversation_id"),
                row.getLong("number"),
                Db.uuid(row, "customer_id"),
                Terms.remedy(row.getString("remedy")).orElseThrow(),
                new Money(wanted, currency),
                row.getString("reason"),
                row.getString("why"),
                Db.uuid(row, "asked_by"),
                Db.instant(row, "asked_at"),
                row.getObject("version", Integer.class),
                new Excess(Span.of(row.getString("exceeded")), row.getLong("allowed"), row.getLong("given"), wanted),
                Db.instant(row, "due_at"),
                List.of((UUID[]) row.getArray("told").getArray()),
                Db.instantOrNull(row, "next_at"),
                new Outcome(
                        State.of(row.getString("state")),
                        Db.uuidOrNull(row, "decided_by"),
                        Db.instantOrNull(row, "decided_at"),
                        decided == null ? null : new Money(decided, currency),
                        row.getString("answer")));
    }
}
