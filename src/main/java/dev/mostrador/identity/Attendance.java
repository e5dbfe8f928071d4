package dev.mostrador.identity;

import static dev.mostrador.platform.Db.at;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who can be spoken to now: at an open desk, and not away. In the database, so that all nodes agree.
@Component
public class Attendance {
    public static final String SIGNAL = "attendance";

    /// How often an open desk says so; after three times without a word it counts as closed.
    public static final Duration BEAT = Duration.ofSeconds(20);

    private static final Duration SILENCE = BEAT.multipliedBy(3);

    private final JdbcClient db;
    private final Signals signals;
    private final Clock clock;

    Attendance(JdbcClient db, Signals signals, Clock clock) {
        this.db = db;
        this.signals = signals;
        this.clock = clock;
    }

    /// These agents have a desk open. Their arrival is told, their staying is not.
    @Transactional
    public void present(Collection<UUID> agents) {
        var now = clock.instant();
        var arrived = 0;
        for (var agent : agents) {
            arrived += db.sql("""
                    with before as (
                      select seen_at from attendance where account_id = :account and agent_id = :agent),
                    kept as (
                      insert into attendance (account_id, agent_id, seen_at) values (:account, :agent, :now)
                      on conflict (account_id, agent_id) do update set seen_at = :now)
                    select count(*) from (select 1) one
                    where not exists (select from before where seen_at > :since)
                    """)
                    .param("account", AccountScope.require())
                    .param("agent", agent)
                    .param("now", at(now))
                    .param("since", at(now.minus(SILENCE)))
                    .query(Integer.class)
                    .single();
        }
        if (arrived > 0) {
            tell();
        }
    }

    @Transactional
    public void away(UUID agent, boolean away) {
        db.sql("""
                insert into attendance (account_id, agent_id, away) values (:account, :agent, :away)
                on conflict (account_id, agent_id) do update set away = :away
                """)
                .param("account", AccountScope.require())
                .param("agent", agent)
                .param("away", away)
                .update();
        tell();
    }

    public boolean isAway(UUID agent) {
        return db.sql("select away from attendance where account_id = :account and agent_id = :agent")
                .param("account", AccountScope.require())
                .param("agent", agent)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Those who can be spoken to.
    public Set<UUID> available() {
        return Set.copyOf(db.sql("""
                select t.agent_id from attendance t
                join agent a on a.account_id = t.account_id and a.id = t.agent_id
                where t.account_id = :account and not t.away and t.seen_at > :since and a.disabled_at is null limit 10000
                """)
                .param("account", AccountScope.require())
                .param("since", at(clock.instant().minus(SILENCE)))
                .query((row, n) -> Db.uuid(row, "agent_id"))
                .list());
    }

    private void tell() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
