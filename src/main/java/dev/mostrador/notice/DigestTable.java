package dev.mostrador.notice;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DigestTable {
    private final JdbcClient db;

    DigestTable(JdbcClient db) {
        this.db = db;
    }

    /// @param since the oldest of that kind that was not mailed
    record Unmailed(UUID agent, NoticeKind kind, Instant since) {}

    List<Unmailed> unmailed(Instant before) {
        return sql("""
                select agent_id, kind, min(unseen_since) as since from notification
                where account_id = :account and seen_at is null and mailed_at is null and unseen_since <= :before
                group by agent_id, kind limit 10000
                """)
                .param("before", Db.at(before))
                .query((row, _) -> new Unmailed(
                        Db.uuid(row, "agent_id"), NoticeKind.of(row.getString("kind")), Db.instant(row, "since")))
                .list();
    }

    /// Whose turn it is to mail that agent: of several nodes one, and nobody who was mailed since then.
    boolean claim(UUID agent, Instant since, Instant now) {
        return sql("""
                        insert into notice_digest (account_id, agent_id, sent_at) values (:account, :agent, :now)
                        on conflict (account_id, agent_id) do update set sent_at = :now
                          where notice_digest.sent_at <= :since
                        """)
                        .param("agent", agent)
                        .param("since", Db.at(since))
                        .param("now", Db.at(now))
                        .update()
                > 0;
    }

    /// Marks all that is unseen as mailed, and gives it.
    List<Notice> take(UUID agent, Collection<NoticeKind> kinds, Instant now) {
        return sql("""
                update notification set mailed_at = :now
                where account_id = :account and agent_id = :agent and seen_at is null and mailed_at is null
                  and kind = any (:kinds)
                returning id, kind, conversation_id, at, seen_at
                """)
                .param("agent", agent)
                .param("kinds", kinds.stream().map(NoticeKind::word).toArray(String[]::new))
                .param("now", Db.at(now))
                .query((row, _) -> NoticeTable.notice(row))
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return db.sql(sql).param("account", AccountScope.require());
    }
}
