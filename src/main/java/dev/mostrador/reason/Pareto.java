package dev.mostrador.reason;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What customers write about most (R8), counted from the facts.
@Component
public class Pareto {
    /// From this share on the tree lacks something.
    public static final int MUCH_OTHER = 10; // percent

    private static final String OTHER = "other";

    private final SortedTable table;
    private final Reasons reasons;
    private final Clock clock;

    Pareto(SortedTable table, Reasons reasons, Clock clock) {
        this.table = table;
        this.reasons = reasons;
        this.clock = clock;
    }

    /// @param reason null: a kind was said and no reason
    /// @param percent of all that were sorted
    /// @param together percent of this line and those above it
    public record Line(@Nullable Reason reason, int conversations, double percent, double together) {}

    /// @param first share of chosen reasons that were the first suggestion, in percent; -1: none were chosen
    /// @param third share that was among the suggestions
    public record Figures(int days, int all, List<Line> lines, double other, double first, double third) {
        public boolean isMuchOther() {
            return other > MUCH_OTHER;
        }
    }

    public Figures of(int days) {
        var since = clock.instant().minus(Duration.ofDays(days));
        var counts = table.counts(since);
        var all = counts.stream().mapToInt(SortedTable.Count::conversations).sum();
        var lines = new ArrayList<Line>();
        var sum = 0;
        for (var count : counts) {
            sum += count.conversations();
            var reason = reasons.tree().find(count.reason()).orElse(null);
            lines.add(new Line(reason, count.conversations(), percent(count.conversations(), all), percent(sum, all)));
        }
        var other = counts.stream()
                .filter(it -> it.reason().isEmpty() || isOther(it.reason()))
                .mapToInt(SortedTable.Count::conversations)
                .sum();
        var hits = table.hits(since);
        return new Figures(
                days,
                all,
                lines,
                percent(other, all),
                share(hits.first(), hits.all()),
                share(hits.third(), hits.all()));
    }

    private boolean isOther(String key) {
        return reasons.tree().find(key).filter(it -> it.parent().equals(OTHER)).isPresent();
    }

    private static double percent(int part, int all) {
        return all == 0 ? 0 : Math.round(1000.0 * part / all) / 10.0;
    }

    private static double share(int part, int all) {
        return all == 0 ? -1 : percent(part, all);
    }
}
