package dev.mostrador.promise;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.OpeningHours;
import dev.mostrador.promise.InboxFigureTable.Share;
import dev.mostrador.promise.InboxFigureTable.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How well each inbox was attended in the last four weeks, counted from the promises that began in them.
@Component
public class InboxFigures {
    public static final Duration LATELY = Duration.ofDays(28);
    private static final Place ANYWHERE = new Place("", "");

    private final InboxFigureTable table;
    private final Calendars calendars;
    private final Clock clock;

    InboxFigures(InboxFigureTable table, Calendars calendars, Clock clock) {
        this.table = table;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// As in the conversation.
    public record Place(String channel, String inbox) {}

    /// @param decided promises of which one knows what became of them
    /// @param firstAnswer half of the customers had theirs within that much open time, whoever still waits
    /// included; null: nobody asked
    /// @param conversations that the median is of; of many the newest
    public record Figures(int kept, int decided, @Nullable Duration firstAnswer, int conversations) {
        public static final Figures NONE = new Figures(0, 0, null, 0);

        /// Rounded down, so that nothing looks better than it was. Empty while nothing is decided.
        public OptionalInt percent() {
            return decided == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * kept / decided));
        }
    }

    public Map<Place, Figures> all() {
        var since = clock.instant().minus(LATELY);
        var waits = table.waits(since).stream().collect(Collectors.groupingBy(Wait::place));
        var hours = new HashMap<Version, OpeningHours>();
        return table.shares(since).stream()
                .collect(Collectors.toMap(
                        Share::place, share -> figures(share, waits.getOrDefault(share.place(), List.of()), hours)));
    }

    /// Of these conversations only: where an inbox is not told apart by what its conversations carry.
    public Figures of(Collection<UUID> conversations) {
        if (conversations.isEmpty()) return Figures.NONE;
        var since = clock.instant().minus(LATELY);
        return figures(
                table.share(ANYWHERE, conversations, since),
                table.waits(ANYWHERE, conversations, since),
                new HashMap<>());
    }

    private record Version(UUID calendar, int version) {}

    private Figures figures(Share share, List<Wait> waits, Map<Version, OpeningHours> hours) {
        var now = clock.instant();
        var sorted = waits.stream().map(wait -> open(wait, now, hours)).sorted().toList();
        var median = sorted.isEmpty() ? null : PublicReplyTimes.share(sorted, 50);
        return new Figures(share.kept(), share.decided(), median, sorted.size());
    }

    private Duration open(Wait wait, Instant now, Map<Version, OpeningHours> hours) {
        return hours.computeIfAbsent(
                        new Version(wait.calendar(), wait.version()),
                        it -> calendars.version(it.calendar(), it.version()))
                .between(wait.started(), wait.ended() == null ? now : wait.ended());
    }
}
