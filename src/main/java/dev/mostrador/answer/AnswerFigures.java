package dev.mostrador.answer;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Db;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of the matters in which each prepared answer was sent: whether it came back, whether the customer
/// agreed, and how they say that they were attended (CSAT).
@Component
public class AnswerFigures {
    public static final int DAYS = 90;

    private static final int ENOUGH = 8; // uses, before a share says anything
    private static final int MUCH = 20; // percent that came back
    private static final int LITTLE = 70; // percent that agreed
    private static final int ENOUGH_RATINGS = 5;

    private final JdbcClient db;
    private final Clock clock;

    AnswerFigures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Of the last [#DAYS] days.
    ///
    /// @param reopened of `uses` those whose matter was opened again afterwards
    /// @param asked of `uses` those whose customer said whether they agree
    /// @param rated matters whose customer said how they were attended, each once however often it was sent there
    /// @param satisfied of `rated` those who said well or very well
    public record Line(UUID answer, int uses, int reopened, int asked, int agreed, int rated, int satisfied) {
        public static final Line NONE = new Line(new UUID(0, 0), 0, 0, 0, 0, 0, 0);

        public int reopenedPercent() {
            return percent(reopened, uses);
        }

        public int agreedPercent() {
            return percent(agreed, asked);
        }

        /// Empty: too few rated it to tell.
        public OptionalInt csat() {
            return rated < ENOUGH_RATINGS ? OptionalInt.empty() : OptionalInt.of(percent(satisfied, rated));
        }

        /// It is sent often, and does not settle the matter.
        public boolean isDoubtful() {
            return uses >= ENOUGH && reopenedPercent() >= MUCH || asked >= ENOUGH && agreedPercent() < LITTLE;
        }

        private static int percent(int part, int all) {
            return all == 0 ? 0 : Math.round(part * 100f / all);
        }
    }

    public Map<UUID, Line> all() {
        return lines().stream().collect(Collectors.toMap(Line::answer, Function.identity()));
    }

    private List<Line> lines() {
        return db.sql("""
                select answer_id, count(*) as uses, count(*) filter (where reopened) as reopened,
                  count(agreed) as asked, count(*) filter (where agreed) as agreed,
                  count(distinct rated_in) as rated, count(distinct rated_in) filter (where rating >= 4) as satisfied
                from answer_use where account_id = :account and message_id is not null and at > :since
                group by answer_id limit 5000
                """)
                .param("account", AccountScope.require())
                .param("since", Db.at(clock.instant().minus(Duration.ofDays(DAYS))))
                .query((row, _) -> new Line(
                        Db.uuid(row, "answer_id"),
                        row.getInt("uses"),
                        row.getInt("reopened"),
                        row.getInt("asked"),
                        row.getInt("agreed"),
                        row.getInt("rated"),
                        row.getInt("satisfied")))
                .list();
    }
}
