package dev.mostrador.remedy;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What contenting customers costs, counted from the ledger: what was taken back in a month is taken off in that month,
/// so that no month that is over changes any more.
@Component
public class ConcessionFigures {
    private static final int MOST = 200; // lines of one table

    private final JdbcClient db;

    ConcessionFigures(JdbcClient db) {
        this.db = db;
    }

    /// By what it is counted.
    public enum By {
        REASON("reason"),
        REMEDY("remedy"),
        AGENT("asked_by::text"),
        CUSTOMER("customer_id::text");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /// As in `remedy.by.<word>`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param of a key of a reason, a word of a remedy, or an id
    /// @param times how often, without what was taken back
    public record Cost(String of, int times, Money money) {}

    /// The dearest first.
    public List<Cost> cost(Range range, By by) {
        return db.sql("select " + by.column + """
                 as of, currency, sum(amount) as amount,
                  count(*) filter (where withdraws is null) - count(*) filter (where withdraws is not null) as times
                from concession where account_id = :account and at >= :from and at < :to
                group by of, currency order by amount desc, of limit :most
                """)
                .param("account", AccountScope.require())
                .param("from", Db.at(range.from()))
                .param("to", Db.at(range.to()))
                .param("most", MOST)
                .query((row, _) -> new Cost(
                        row.getString("of"),
                        row.getInt("times"),
                        new Money(row.getLong("amount"), row.getString("currency"))))
                .list();
    }

    /// How approvals went.
    ///
    /// @param inTime of those decided, before they were due
    public record Decided(int asked, int approved, int refused, int inTime) {
        /// In percent; -1: nothing was decided yet.
        public int percentInTime() {
            return approved + refused == 0 ? -1 : Math.round(100f * inTime / (approved + refused));
        }
    }

    public Decided decided(Instant since) {
        return db.sql("""
                select count(*) as asked, count(*) filter (where state = 'approved') as approved,
                  count(*) filter (where state = 'refused') as refused,
                  count(*) filter (where state in ('approved', 'refused') and decided_at <= due_at) as in_time
                from approval where account_id = :account and asked_at >= :since
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(since))
                .query((row, _) -> new Decided(
                        row.getInt("asked"), row.getInt("approved"), row.getInt("refused"), row.getInt("in_time")))
                .single();
    }
}
