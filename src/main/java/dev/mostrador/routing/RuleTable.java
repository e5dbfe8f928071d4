package dev.mostrador.routing;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Json;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class RuleTable {
    private final JdbcClient db;

    RuleTable(JdbcClient db) {
        this.db = db;
    }

    List<Rule> all() {
        return sql("""
                select id, name, active, condition, effect from routing_rule
                where account_id = :account order by position, id limit 200
                """)
                .query((row, n) -> new Rule(
                        Db.uuid(row, "id"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        Json.read(row.getString("condition"), Condition.class),
                        Json.read(row.getString("effect"), Effect.class)))
                .list();
    }

    void insert(Rule rule) {
        named("""
                insert into routing_rule (account_id, id, name, position, active, condition, effect)
                select :account, :id, :name, coalesce(max(position), 0) + 1, :active, cast(:condition as jsonb),
                  cast(:effect as jsonb)
                from routing_rule where account_id = :account
                """, rule).update();
    }

    void update(Rule rule) {
        named("""
                update routing_rule set name = :name, active = :active, condition = cast(:condition as jsonb),
                  effect = cast(:effect as jsonb)
                where account_id = :account and id = :id
                """, rule).update();
    }

    void delete(UUID id) {
        sql("delete from routing_rule where account_id = :account and id = :id")
                .param("id", id)
                .update();
    }

    void order(List<UUID> ids) {
        sql("""
                update routing_rule r set position = o.place
                from unnest(:ids) with ordinality as o(id, place) where r.account_id = :account and r.id = o.id
                """).param("ids", ids.toArray(UUID[]::new)).update();
    }

    private StatementSpec named(String text, Rule rule) {
        return sql(text)
                .param("id", rule.id())
                .param("name", rule.name())
                .param("active", rule.active())
                .param("condition", Json.write(rule.condition()))
                .param("effect", Json.write(rule.effect()));
    }

    private StatementSpec sql(String text) {
        return db.sql(text).param("account", AccountScope.require());
    }
}
