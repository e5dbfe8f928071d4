package dev.mostrador.conversation;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
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
}
