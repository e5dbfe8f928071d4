package dev.mostrador.routing;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Policies, and whose turn it is in each queue.
@Component
class PolicyTable {
    private final JdbcClient db;

    PolicyTable(JdbcClient db) {
        this.db = db;
    }

    List<Policy> all() {
        return sql("""
                select team_id, way, by_language, away_minutes from routing_policy
                where account_id = :account limit 1000
                """)
                .query((row, n) -> new Policy(
                        Db.uuidOrNull(row, "team_id"),
                        Way.of(row.getString("way")),
                        row.getBoolean("by_language"),
                        row.getInt("away_minutes")))
                .list();
    }

    void put(Policy policy) {
        sql("""
                insert into routing_policy (account_id, team_id, way, by_language, away_minutes)
                values (:account, :team, :way, :byLanguage, :away)
                on conflict (account_id, team_id) do update set way = :way, by_language = :byLanguage,
                  away_minutes = :away
                """)
                .param("team", policy.team(), Types.OTHER)
                .param("way", policy.way().column())
                .param("byLanguage", policy.byLanguage())
                .param("away", policy.awayMinutes())
                .update();
    }

    /// One decision at a time in an account, on all nodes, until the transaction ends.
    void lockGiving() {
        sql("select pg_advisory_xact_lock(hashtext('routing'), :account)")
                .query((row, n) -> 1)
                .list();
    }

    /// When each agent was last given something from that queue; who never was is not there.
    Map<UUID, Long> turns(UUID queue) {
        var turns = new HashMap<UUID, Long>();
        sql("select agent_id, turn from routing_turn where account_id = :account and queue_id = :queue limit 2000")
                .param("queue", queue)
                .query(row -> {
                    turns.put(Db.uuid(row, "agent_id"), row.getLong("turn"));
                });
        return turns;
    }

    void took(UUID queue, UUID agent) {
        sql("""
                insert into routing_turn (account_id, queue_id, agent_id, turn)
                select :account, :queue, :agent, coalesce(max(turn), 0) + 1 from routing_turn
                where account_id = :account and queue_id = :queue
                on conflict (account_id, queue_id, agent_id) do update set turn = excluded.turn
                """).param("queue", queue).param("agent", agent).update();
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
