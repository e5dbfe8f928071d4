package dev.mostrador.notice;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has a desk in sight: nobody is called to where they are. A desk that is open but covered does not count.
@Component
public class DeskLooks {
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(20);
    private static final Duration FORGOTTEN = Duration.ofSeconds(90); // an open desk asks every minute

    private final JdbcClient db;
    private final Clock clock;

    DeskLooks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void looks(UUID agent) {
        var now = clock.instant();
        db.sql("""
                insert into desk_look (account_id, agent_id, at) values (:account, :agent, :now)
                on conflict (account_id, agent_id) do update set at = :now where desk_look.at < :since
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("now", Db.at(now))
                .param("since", Db.at(now.minus(WRITTEN_EVERY)))
                .update();
    }

    /// The desk went out of sight. Another one that is still seen says so within a minute.
    public void left(UUID agent) {
        db.sql("delete from desk_look where account_id = :account and agent_id = :agent")
                .param("account", AccountScope.require())
                .param("agent", agent)
                .update();
    }

    public boolean isLooking(UUID agent) {
        return db.sql(
                                "select count(*) from desk_look where account_id = :account and agent_id = :agent and at > :since")
                        .param("account", AccountScope.require())
                        .param("agent", agent)
                        .param("since", Db.at(clock.instant().minus(FORGOTTEN)))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
