package dev.mostrador.notice;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeTable {
    private final JdbcClient db;
    private final Ids ids;

    NoticeTable(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void deleteOf(Collection<UUID> conversations) {
        db.sql("delete from notification where account_id = :account and conversation_id = any(:conversations)")
                .param("account", AccountScope.require())
                .param("conversations", conversations.toArray(UUID[]::new))
                .update();
    }

    void insert(Collection<UUID> agents, NoticeKind kind, UUID conversation, Instant now) {
        sql("""
                insert into notification (account_id, id, agent_id, kind, conversation_id, at, unseen_since)
                select :account, pair.id, pair.agent, :kind, :conversation, :now, :now
                from unnest(cast(:ids as uuid[]), cast(:agents as uuid[])) as pair(id, agent)
                on conflict (account_id, agent_id, conversation_id, kind) where seen_at is null
                  do update set at = excluded.at, mailed_at = null,
                    unseen_since = case when notification.mailed_at is null then notification.unseen_since
                      else excluded.at end
                """)
                .param("ids", agents.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("agents", agents.toArray(UUID[]::new))
                .param("kind", kind.word())
                .param("conversation", conversation)
                .param("now", Db.at(now))
                .update();
    }

    int see(UUID agent, UUID conversation, Instant now) {
        return sql("""
                update notification set seen_at = :now
                where account_id = :account and agent_id = :agent and conversation_id = :conversation
                  and seen_at is null
                """)
                .param("agent", agent)
                .param("conversation", conversation)
                .param("now", Db.at(now))
                .update();
    }

    int seeAll(UUID agent, Instant now) {
        return sql("""
                update notification set seen_at = :now
                where account_id = :account and agent_id = :agent and seen_at is null
                """).param("agent", agent).param("now", Db.at(now)).update();
    }

    boolean isUnseen(UUID agent, NoticeKind kind, UUID conversation) {
        return sql("""
                        select count(*) from notification where account_id = :account and agent_id = :agent
                          and conversation_id = :conversation and kind = :kind and seen_at is null
                        """)
                        .param("agent", agent)
                        .param("kind", kind.word())
                        .param("conversation", conversation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The unseen first, then the newest.
    List<Notice> of(UUID agent, int limit) {
        return sql("""
                select id, kind, conversation_id, at, seen_at from notification
                where account_id = :account and agent_id = :agent
                order by seen_at is not null, at desc, id desc limit :limit
                """)
                .param("agent", agent)
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    List<Notice> unseen(UUID agent, int limit) {
        return sql("""
                select id, kind, conversation_id, at, seen_at from notification
                where account_id = :account and agent_id = :agent and seen_at is null
                order by at desc, id desc limit :limit
                """)
                .param("agent", agent)
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    Map<UUID, Integer> countUnseen() {
        var counts = new HashMap<UUID, Integer>();
        sql("""
                select agent_id, count(*) as unseen from notification
                where account_id = :account and seen_at is null group by agent_id
                """).query(row -> {
            counts.put(Db.uuid(row, "agent_id"), row.getInt("unseen"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                Db.uuid(row, "id"),
                NoticeKind.of(row.getString("kind")),
                Db.uuid(row, "conversation_id"),
                Db.instant(row, "at"),
                Db.instantOrNull(row, "seen_at"));
    }
}
