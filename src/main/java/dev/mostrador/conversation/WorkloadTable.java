package dev.mostrador.conversation;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class WorkloadTable {
    private final JdbcClient db;

    WorkloadTable(JdbcClient db) {
        this.db = db;
    }

    record Count(@Nullable UUID agent, int count) {}

    List<Count> held(String channel, boolean live, Instant since) {
        return sql("""
                select assignee_id, count(*) as n from conversation
                where account_id = :account and state = 'open' and channel = :channel and parent_id is null
                """ + (live ? " and last_activity_at > :since" : " and awaiting = 'us'") + """
                 group by assignee_id limit 10000
                """)
                .param("channel", channel)
                .param("since", at(since))
                .query((row, n) -> new Count(Db.uuidOrNull(row, "assignee_id"), row.getInt("n")))
                .list();
    }

    List<String> channels() {
        return sql("""
                select distinct channel from conversation where account_id = :account and state = 'open' limit 50
                """).query((row, n) -> row.getString(1)).list();
    }

    List<Conversation> unassigned(int limit) {
        return sql(select("c.assignee_id is null"))
                .param("limit", limit)
                .query((row, n) -> ConversationTable.conversation(row))
                .list();
    }

    List<Conversation> inHandsOf(UUID agent, int limit) {
        return sql(select("c.assignee_id = :agent"))
                .param("agent", agent)
                .param("limit", limit)
                .query((row, n) -> ConversationTable.conversation(row))
                .list();
    }

    private static String select(String condition) {
        return "select " + ConversationTable.COLUMNS + " from conversation c where c.account_id = :account and "
                + condition + """
                 and c.state = 'open' and c.parent_id is null
                order by c.last_activity_at, c.id limit :limit
                """;
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
