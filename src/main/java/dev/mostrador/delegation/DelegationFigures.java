package dev.mostrador.delegation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often matters go above, why, and what comes of it.
@Component
public class DelegationFigures {
    private final JdbcClient db;

    DelegationFigures(JdbcClient db) {
        this.db = db;
    }

    /// @param delegated all of them, also by somebody's own idea
    /// @param returned given back undecided
    /// @param dismissed the rules proposed it, and somebody said why not
    /// @param asked customers who asked for somebody in charge and whose time is over
    /// @param inTime of those, how many spoke to one in time
    public record Totals(int delegated, int answered, int returned, int dismissed, int asked, int inTime) {
        /// -1: nobody has asked
        public int percentInTime() {
            return asked == 0 ? -1 : Math.round(100f * inTime / asked);
        }
    }

    /// @param trigger as in `delegation.trigger.<word>`; empty: somebody's own idea
    public record ByTrigger(String trigger, int proposed, int delegated) {}

    public Totals totals(Instant since) {
        return db.sql("""
                select count(*) filter (where delegated_at is not null) as delegated,
                  count(*) filter (where state = 'answered' and delegated_at is not null) as answered,
                  count(*) filter (where state = 'returned') as returned,
                  count(*) filter (where state = 'dismissed') as dismissed,
                  count(*) filter (where met_at is not null or missed_at is not null) as asked,
                  count(*) filter (where met_at is not null and missed_at is null) as in_time
                from delegation where account_id = :account and began_at >= :since
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(since))
                .query((row, _) -> new Totals(
                        row.getInt("delegated"),
                        row.getInt("answered"),
                        row.getInt("returned"),
                        row.getInt("dismissed"),
                        row.getInt("asked"),
                        row.getInt("in_time")))
                .single();
    }

    /// The most frequent first. One that several rules speak for counts for each.
    public List<ByTrigger> byTrigger(Instant since) {
        return db.sql("""
                select coalesce(why, '') as trigger, count(*) as proposed,
                  count(*) filter (where delegated_at is not null) as delegated
                from delegation d left join lateral unnest(d.triggers) as why on true
                where d.account_id = :account and d.began_at >= :since
                group by 1 order by 3 desc, 2 desc, 1 limit 20
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(since))
                .query((row, _) ->
                        new ByTrigger(row.getString("trigger"), row.getInt("proposed"), row.getInt("delegated")))
                .list();
    }
}
