package dev.mostrador.health;

import dev.mostrador.platform.AccountScope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HealthRuleTable {
    private final JdbcClient db;

    HealthRuleTable(JdbcClient db) {
        this.db = db;
    }

    Optional<HealthRule> find() {
        return db.sql("select least_kept, least_promises from health_rule where account_id = :account")
                .param("account", AccountScope.require())
                .query((row, _) -> new HealthRule(row.getInt("least_kept"), row.getInt("least_promises")))
                .optional();
    }

    void save(HealthRule rule) {
        db.sql("""
                insert into health_rule (account_id, least_kept, least_promises) values (:account, :kept, :promises)
                on conflict (account_id) do update set least_kept = :kept, least_promises = :promises
                """)
                .param("account", AccountScope.require())
                .param("kept", rule.leastKept())
                .param("promises", rule.leastPromises())
                .update();
    }
}
