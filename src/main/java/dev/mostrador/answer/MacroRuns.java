package dev.mostrador.answer;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which macros were pressed: a second click runs none again.
@Component
public class MacroRuns {
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    MacroRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// True once for each key; in a transaction that comes to nothing, once more.
    @Transactional
    public boolean claim(String key, UUID agent) {
        var now = clock.instant();
        db.sql("delete from macro_run where account_id = :account and agent_id = :agent and at < :before")
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("before", Db.at(now.minus(KEPT)))
                .update();
        return db.sql("""
                insert into macro_run (account_id, key, agent_id, at) values (:account, :key, :agent, :now)
                on conflict do nothing
                """)
                        .param("account", AccountScope.require())
                        .param("key", key)
                        .param("agent", agent)
                        .param("now", Db.at(now))
                        .update()
                == 1;
    }
}
