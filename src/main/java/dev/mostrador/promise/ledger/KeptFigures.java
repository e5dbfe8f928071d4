package dev.mostrador.promise.ledger;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Kept-%: counted from the event rows, by when each was due. What was broken and moved afterwards stays broken; what
/// was ticked as kept in a reply that was taken back is not kept.
@Component
public class KeptFigures {
    private static final String OUTCOMES = """
            with outcome as (
              select e.commitment_id, min(e.owner_id::text) as owner,
                min(e.channel) as channel, min(e.due_at) as due,
                bool_or(e.kind = 'kept') as kept, bool_or(e.kind = 'late') as late,
                bool_or(e.kind = 'broken') as broken, bool_or(e.kind = 'renegotiated') as renegotiated
              from commitment_event e
              where e.account_id = :account and e.due_at >= :from and e.due_at < :to
                and e.kind in ('kept', 'late', 'broken', 'renegotiated')
                and not exists (select 1 from commitment_event r
                  where r.account_id = e.account_id and r.commitment_id = e.commitment_id and r.kind = 'reopened'
                    and r.id > e.id and e.kind <> 'broken')
              group by e.commitment_id)
            """;
    private static final String FIGURES = """
             as of, count(*) filter (where kept) as kept, count(*) filter (where late) as late,
              count(*) filter (where broken and not late) as broken,
              count(*) filter (where renegotiated and not broken) as renegotiated
            from outcome group by 1 order by 1 limit 1000
            """;

    private final JdbcClient db;

    KeptFigures(JdbcClient db) {
        this.db = db;
    }

    public List<Kept> byPerson(Instant from, Instant to) {
        return figures("owner", from, to, ZoneId.of("UTC"));
    }

    public List<Kept> byChannel(Instant from, Instant to) {
        return figures("channel", from, to, ZoneId.of("UTC"));
    }

    /// The months as that zone's calendar has them.
    public List<Kept> byMonth(Instant from, Instant to, ZoneId zone) {
        return figures("to_char(due at time zone :zone, 'YYYY-MM')", from, to, zone);
    }

    /// Of everybody, on all channels.
    public Kept all(Instant from, Instant to) {
        return figures("'all'", from, to, ZoneId.of("UTC")).stream().findFirst().orElse(new Kept("all", 0, 0, 0, 0));
    }

    private List<Kept> figures(String by, Instant from, Instant to, ZoneId zone) {
        return db.sql(OUTCOMES + "select " + by + FIGURES)
                .param("account", AccountScope.require())
                .param("from", Db.at(from))
                .param("to", Db.at(to))
                .param("zone", zone.getId())
                .query((row, _) -> new Kept(
                        row.getString("of"),
                        row.getInt("kept"),
                        row.getInt("late"),
                        row.getInt("broken"),
                        row.getInt("renegotiated")))
                .list();
    }
}
