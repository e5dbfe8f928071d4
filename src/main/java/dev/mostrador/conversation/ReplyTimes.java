package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How long customers really wait for a first answer (R63): said to them, so counted and never wished for.
@Component
public class ReplyTimes {
    private static final Duration LATELY = Duration.ofDays(28);
    private static final int LOOKED_AT = 300; // conversations
    private static final int ENOUGH = 5; // of fewer, nobody can tell what is usual

    private final JdbcClient db;
    private final Clock clock;

    ReplyTimes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Counted(int conversations, double seconds) {}

    /// The median of the last four weeks, by the calendar; empty while there is too little to tell. Who is still
    /// waiting counts with what he has waited, so that leaving mail unanswered does not make us look quick.
    public Optional<Duration> usual() {
        var now = clock.instant();
        return db
                .sql("""
                        select count(*) as conversations,
                          coalesce(percentile_cont(0.5) within group (order by waited), 0) as seconds
                        from (
                          select extract(epoch from coalesce(answer.at, :now) - c.created_at) as waited
                          from (
                            select id, created_at, state from conversation
                            where account_id = :account order by number desc limit :most) as c
                          cross join lateral (
                            select m.direction from message m
                            where m.account_id = :account and m.conversation_id = c.id order by m.id limit 1) as opening
                          left join lateral (
                            select m.created_at as at from message m
                            where m.account_id = :account and m.conversation_id = c.id and m.direction = 'outbound'
                              and m.automatic = ''
                              and not (m.delivery = 'queued' and m.leaves_at > :now)
                            order by m.id limit 1) as answer on true
                          where c.created_at > :since and opening.direction = 'inbound'
                            and (answer.at is not null or c.state = 'open')) as waits
                        """)
                .param("account", AccountScope.require())
                .param("now", Db.at(now))
                .param("since", Db.at(now.minus(LATELY)))
                .param("most", LOOKED_AT)
                .query((row, _) -> new Counted(row.getInt("conversations"), row.getDouble("seconds")))
                .list()
                .stream()
                .filter(counted -> counted.conversations() >= ENOUGH)
                .map(counted -> Duration.ofSeconds(Math.round(counted.seconds())))
                .findFirst();
    }
}
