package dev.mostrador.conversation;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WorkloadTable {
    private final JdbcClient db;

    WorkloadTable(JdbcClient db) {
        this.db = db;
    }

    record Count(@Nullable UUID agent, int count) {}

    List<Count> openByAssignee(String channel, Instant since) {
        return db.sql("""
                select assignee_id, count(*) as n from conversation
                where account_id = :account and state = 'open' and channel = :channel and last_activity_at > :since
                group by assignee_id limit 10000
                """)
                .param("account", AccountScope.require())
                .param("channel", channel)
                .param("since", at(since))
                .query((row, n) -> new Count(Db.uuidOrNull(row, "assignee_id"), row.getInt("n")))
                .list();
    }

    /// Of the newest conversations that customers began.
    Optional<Duration> medianFirstResponse(Instant since, int enough) {
        return db.sql("""
                select percentile_cont(0.5) within group (order by extract(epoch from (answered - created_at))) as seconds
                from (
                  select c.created_at, (
                    select min(m.created_at) from message m
                    where m.account_id = c.account_id and m.conversation_id = c.id and m.direction = 'outbound') as answered
                  from (
                    select * from conversation
                    where account_id = :account and created_at > :since order by created_at desc limit 300) c
                  where exists (
                    select from message f where f.account_id = c.account_id and f.conversation_id = c.id
                      and f.direction = 'inbound' and f.created_at <= c.created_at + interval '1 minute')) as answers
                where answered is not null
                having count(*) >= :enough
                """)
                .param("account", AccountScope.require())
                .param("since", at(since))
                .param("enough", enough)
                .query((row, n) -> Duration.ofSeconds(row.getLong("seconds")))
                .optional();
    }
}
