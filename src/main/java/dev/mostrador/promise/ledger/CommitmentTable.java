package dev.mostrador.promise.ledger;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommitmentTable {
    private static final String COLUMNS =
            " id, conversation_id, message_id, channel, owner_id, made_by, body, due_at, business, made_at, state,"
                    + " settled_at, settled_in, replaces, told, reason ";

    static final String PENDING = "select from commitment where account_id = :account and next_at <= :now";

    private final JdbcClient db;

    CommitmentTable(JdbcClient db) {
        this.db = db;
    }

    /// What the clock does next, and when. Null: nothing any more.
    record Next(Instant at, String step) {}

    /// A commitment and the step that is due.
    record Due(Commitment commitment, String step) {}

    /// False when that wish was fulfilled before.
    boolean insert(Commitment it, String requestKey, Next next) {
        return sql("""
                        insert into commitment (account_id, id, conversation_id, message_id, channel, owner_id, made_by,
                          body, due_at, business, made_at, state, replaces, told, reason, request_key, next_at, next_step)
                        values (:account, :id, :conversation, :message, :channel, :owner, :by, :text, :due, :business,
                          :made, 'open', :replaces, :told, :reason, :key, :next, :step)
                        on conflict (account_id, request_key) do nothing
                        """)
                        .param("id", it.id())
                        .param("conversation", it.conversation())
                        .param("message", it.message(), java.sql.Types.OTHER)
                        .param("channel", it.channel())
                        .param("owner", it.owner())
                        .param("by", it.madeBy(), java.sql.Types.OTHER)
                        .param("text", it.text())
                        .param("due", Db.at(it.due()))
                        .param("business", it.business())
                        .param("made", Db.at(it.madeAt()))
                        .param("replaces", it.replaces(), java.sql.Types.OTHER)
                        .param("told", it.told())
                        .param("reason", it.reason())
                        .param("key", requestKey)
                        .param("next", Db.at(next.at()))
                        .param("step", next.step())
                        .update()
                > 0;
    }

    Optional<Commitment> byRequest(String requestKey) {
        return sql("select" + COLUMNS + "from commitment where account_id = :account and request_key = :key")
                .param("key", requestKey)
                .query((row, _) -> commitment(row))
                .optional();
    }

    Optional<Commitment> find(UUID id) {
        return one(id, "");
    }

    /// Holds the row: who settles it waits for whoever is settling it.
    Optional<Commitment> lock(UUID id) {
        return one(id, " for update");
    }

    private Optional<Commitment> one(UUID id, String how) {
        return sql("select" + COLUMNS + "from commitment where account_id = :account and id = :id" + how)
                .param("id", id)
                .query((row, _) -> commitment(row))
                .optional();
    }

    /// Those that are still to be done first, by their date.
    List<Commitment> of(Collection<UUID> conversations, int limit) {
        return sql("select" + COLUMNS + """
                from commitment where account_id = :account and conversation_id = any(:conversations)
                order by state not in ('open', 'broken'), due_at, id limit :limit
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> commitment(row))
                .list();
    }

    /// When what is still to be done is due, by owner.
    Map<UUID, List<Instant>> pending() {
        var pending = new HashMap<UUID, List<Instant>>();
        sql("""
                select owner_id, due_at from commitment where account_id = :account and state in ('open', 'broken')
                order by due_at limit 20000
                """).query(row -> {
            pending.computeIfAbsent(Db.uuid(row, "owner_id"), _ -> new ArrayList<>())
                    .add(Db.instant(row, "due_at"));
        });
        return pending;
    }

    boolean hasPending(Collection<UUID> conversations) {
        return sql("""
                select exists (select 1 from commitment where account_id = :account
                  and conversation_id = any(:conversations) and state in ('open', 'broken'))
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    List<Commitment> page(CommitmentFilter filter, @Nullable Instant after, @Nullable UUID afterId, int limit) {
        var down = !filter.isAscending();
        var sql = new StringBuilder("select" + COLUMNS + "from commitment where account_id = :account");
        if (filter.owners() != null) sql.append(" and owner_id = any(:owners)");
        sql.append(" and state = any(:states)");
        if (filter.conversations() != null) sql.append(" and conversation_id = any(:conversations)");
        if (after != null) sql.append(down ? " and (due_at, id) < (:after, :id)" : " and (due_at, id) > (:after, :id)");
        sql.append(down ? " order by due_at desc, id desc" : " order by due_at, id")
                .append(" limit :limit");
        var statement = sql(sql.toString())
                .param(
                        "states",
                        filter.states().stream().map(CommitmentState::column).toArray(String[]::new))
                .param("limit", limit);
        if (filter.owners() != null) statement.param("owners", filter.owners().toArray(UUID[]::new));
        if (filter.conversations() != null) {
            statement.param("conversations", filter.conversations().toArray(UUID[]::new));
        }
        if (after != null && afterId != null)
            statement.param("after", Db.at(after)).param("id", afterId);
        return statement.query((row, _) -> commitment(row)).list();
    }

    int countDue(UUID owner, Instant from, Instant to) {
        return sql("""
                select count(*) from commitment where account_id = :account and owner_id = :owner
                  and due_at >= :from and due_at < :to and state = 'open'
                """)
                .param("owner", owner)
                .param("from", Db.at(from))
                .param("to", Db.at(to))
                .query(Integer.class)
                .single();
    }

    void toldIn(UUID id, UUID message, String channel) {
        sql("""
                update commitment set message_id = :message, channel = :channel
                where account_id = :account and id = :id and message_id is null
                """)
                .param("id", id)
                .param("message", message)
                .param("channel", channel)
                .update();
    }

    void settle(UUID id, CommitmentState state, Instant at, @Nullable UUID message) {
        sql("""
                update commitment set state = :state, settled_at = :at, settled_in = :message, next_at = null,
                  next_step = null
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("state", state.column())
                .param("at", Db.at(at))
                .param("message", message, java.sql.Types.OTHER)
                .update();
    }

    /// Nothing has become of it yet; or, broken: nothing more.
    void await(UUID id, CommitmentState state, @Nullable Next next) {
        sql("""
                update commitment set state = :state, settled_at = null, settled_in = null,
                  next_at = cast(:next as timestamptz), next_step = :step
                where account_id = :account and id = :id
                """)
                .param("id", id)
                .param("state", state.column())
                .param("next", next == null ? null : Db.at(next.at()))
                .param("step", next == null ? null : next.step())
                .update();
    }

    /// What is due now, locked for this node; another one passes it by.
    List<Due> due(Instant now, int limit) {
        return sql("select next_step," + COLUMNS + """
                from commitment where account_id = :account and next_at <= :now
                order by next_at limit :limit for update skip locked
                """)
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> new Due(commitment(row), row.getString("next_step")))
                .list();
    }

    List<Commitment> madeIn(UUID message) {
        return sql("select" + COLUMNS
                        + "from commitment where account_id = :account and message_id = :message for update")
                .param("message", message)
                .query((row, _) -> commitment(row))
                .list();
    }

    List<Commitment> settledIn(UUID message) {
        return sql("select" + COLUMNS
                        + "from commitment where account_id = :account and settled_in = :message for update")
                .param("message", message)
                .query((row, _) -> commitment(row))
                .list();
    }

    void delete(UUID id) {
        sql("delete from commitment where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    /// Their events go too: who is forgotten leaves no figure with a name.
    void deleteOf(Collection<UUID> conversations) {
        var ids = conversations.toArray(UUID[]::new);
        sql("""
                delete from commitment_event where account_id = :account and commitment_id in
                  (select id from commitment where account_id = :account and conversation_id = any(:conversations))
                """).param("conversations", ids).update();
        sql("""
                update commitment set replaces = null where account_id = :account and replaces in
                  (select id from commitment where account_id = :account and conversation_id = any(:conversations))
                """).param("conversations", ids).update();
        sql("delete from commitment where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", ids)
                .update();
    }

    void move(UUID message, UUID conversation) {
        sql("update commitment set conversation_id = :to where account_id = :account and message_id = :message")
                .param("to", conversation)
                .param("message", message)
                .update();
    }

    int handOver(UUID from, UUID to) {
        return sql("""
                update commitment set owner_id = :to
                where account_id = :account and owner_id = :from and state in ('open', 'broken')
                """).param("from", from).param("to", to).update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                Db.uuid(row, "id"),
                Db.uuid(row, "conversation_id"),
                Db.uuidOrNull(row, "message_id"),
                row.getString("channel"),
                Db.uuid(row, "owner_id"),
                Db.uuidOrNull(row, "made_by"),
                row.getString("body"),
                Db.instant(row, "due_at"),
                row.getBoolean("business"),
                Db.instant(row, "made_at"),
                CommitmentState.of(row.getString("state")),
                Db.instantOrNull(row, "settled_at"),
                Db.uuidOrNull(row, "settled_in"),
                Db.uuidOrNull(row, "replaces"),
                row.getString("told"),
                row.getString("reason"));
    }
}
