package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class CapTable {
    private final JdbcClient db;

    CapTable(JdbcClient db) {
        this.db = db;
    }

    List<Caps.Cap> all() {
        return sql("select channel, agent_id, most from workload_cap where account_id = :account limit 20000")
                .query((row, n) ->
                        new Caps.Cap(row.getString("channel"), Db.uuidOrNull(row, "agent_id"), row.getInt("most")))
                .list();
    }

    void put(String channel, @Nullable UUID agent, int most) {
        sql("""
                insert into workload_cap (account_id, channel, agent_id, most) values (:account, :channel, :agent, :most)
                on conflict (account_id, channel, agent_id) do update set most = :most
                """)
                .param("channel", channel)
                .param("agent", agent, Types.OTHER)
                .param("most", most)
                .update();
    }

    void forget(String channel, UUID agent) {
        sql("delete from workload_cap where account_id = :account and channel = :channel and agent_id = :agent")
                .param("channel", channel)
                .param("agent", agent)
                .update();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
