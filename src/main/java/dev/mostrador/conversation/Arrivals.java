package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When customers write: the messages of people, by hour of the week.
@Component
public class Arrivals {
    private final JdbcClient db;

    Arrivals(JdbcClient db) {
        this.db = db;
    }

    /// @param hour 0 to 23, by the clock on the wall
    public record Count(DayOfWeek day, int hour, int messages) {}

    /// Hours without any are left out.
    public List<Count> byHourOfWeek(ZoneId zone, Instant since) {
        return db.sql("""
                select extract(isodow from at)::int as day, extract(hour from at)::int as hour, count(*) as messages
                from (
                  select m.created_at at time zone :zone as at
                  from conversation c join message m on m.account_id = c.account_id and m.conversation_id = c.id
                  where c.account_id = :account and c.last_activity_at >= :since and c.state <> 'spam'
                    and m.created_at >= :since and m.direction = 'inbound' and m.automatic = '') as arrivals
                group by 1, 2 order by 1, 2 limit 168
                """)
                .param("account", AccountScope.require())
                .param("zone", zone.getId())
                .param("since", Db.at(since))
                .query((row, _) ->
                        new Count(DayOfWeek.of(row.getInt("day")), row.getInt("hour"), row.getInt("messages")))
                .list();
    }
}
