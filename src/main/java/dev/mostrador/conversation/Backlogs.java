package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The customers who wait for us now, and since when.
@Component
public class Backlogs {
    private static final int MOST = 20_000;

    private final JdbcClient db;

    Backlogs(JdbcClient db) {
        this.db = db;
    }

    /// @param inbox as in [Conversation#inbox]
    /// @param since their first word after our last one
    public record Waiting(UUID conversation, String channel, String inbox, Instant since) {}

    public List<Waiting> all() {
        return db.sql("""
                        select c.id, c.channel, c.inbox, coalesce(asked.at, c.last_activity_at) as since
                        from conversation c
                        left join lateral (
                          select m.id from message m
                          where m.account_id = :account and m.conversation_id = c.id and m.direction = 'outbound'
                            and m.automatic = ''
                          order by m.id desc limit 1) as ours on true
                        left join lateral (
                          select m.created_at as at from message m
                          where m.account_id = :account and m.conversation_id = c.id and m.direction = 'inbound'
                            and (ours.id is null or m.id > ours.id)
                          order by m.id limit 1) as asked on true
                        where c.account_id = :account and c.state = 'open' and c.awaiting = 'us'
                          and c.merged_into is null and c.parent_id is null
                        limit :most
                        """)
                .param("account", AccountScope.require())
                .param("most", MOST)
                .query((row, _) -> new Waiting(
                        Db.uuid(row, "id"), row.getString("channel"), row.getString("inbox"), Db.instant(row, "since")))
                .list();
    }
}
