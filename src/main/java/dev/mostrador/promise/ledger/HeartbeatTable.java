package dev.mostrador.promise.ledger;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeartbeatTable {
    static final String PENDING =
            "select from heartbeat where account_id = :account and told_at is null and due_at <= :now";

    private final JdbcClient db;

    HeartbeatTable(JdbcClient db) {
        this.db = db;
    }

    /// The silence begins, unless it has begun already.
    void begin(UUID conversation, Instant since, Instant due) {
        sql("""
                insert into heartbeat (account_id, conversation_id, since, due_at)
                values (:account, :conversation, :since, :due)
                on conflict (account_id, conversation_id) do nothing
                """)
                .param("conversation", conversation)
                .param("since", Db.at(since))
                .param("due", Db.at(due))
                .update();
    }

    /// It begins anew.
    void beginAgain(UUID conversation, Instant since, Instant due) {
        sql("""
                insert into heartbeat (account_id, conversation_id, since, due_at)
                values (:account, :conversation, :since, :due)
                on conflict (account_id, conversation_id)
                do update set since = excluded.since, due_at = excluded.due_at, told_at = null
                """)
                .param("conversation", conversation)
                .param("since", Db.at(since))
                .param("due", Db.at(due))
                .update();
    }

    void end(Collection<UUID> conversations) {
        sql("delete from heartbeat where account_id = :account and conversation_id = any(:conversations)")
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    /// What is due now and was not told, locked for this node.
    List<UUID> due(Instant now, int limit) {
        return sql("""
                select conversation_id from heartbeat where account_id = :account and told_at is null and due_at <= :now
                order by due_at limit :limit for update skip locked
                """)
                .param("now", Db.at(now))
                .param("limit", limit)
                .query((row, _) -> Db.uuid(row, "conversation_id"))
                .list();
    }

    void told(UUID conversation, Instant now) {
        sql("""
                update heartbeat set told_at = :now where account_id = :account and conversation_id = :conversation
                """).param("conversation", conversation).param("now", Db.at(now)).update();
    }

    /// Those of them in which an update is due.
    Set<UUID> overdue(Collection<UUID> conversations) {
        return new HashSet<>(sql("""
                select conversation_id from heartbeat
                where account_id = :account and conversation_id = any(:conversations) and told_at is not null
                """)
                .param("conversations", conversations.toArray(UUID[]::new))
                .query((row, _) -> Db.uuid(row, "conversation_id"))
                .list());
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
