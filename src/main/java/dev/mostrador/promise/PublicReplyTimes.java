package dev.mostrador.promise;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.identity.PublicDoors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How soon people really have a first answer, for everybody to see (R22): counted in the hours in which the shop
/// attends, from enough conversations, and never better than what three in four customers of four weeks have had.
@Component
public class PublicReplyTimes {
    public static final String DOOR = "reply-time";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(28);
    private static final int ENOUGH = 10; // conversations
    private static final UUID SHOP = new UUID(0, 0);

    private final ClockTable clocks;
    private final Calendars calendars;
    private final PublicDoors doors;
    private final Clock clock;

    PublicReplyTimes(ClockTable clocks, Calendars calendars, PublicDoors doors, Clock clock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.doors = doors;
        this.clock = clock;
    }

    /// Open time until a first answer; null where there is too little to tell from.
    ///
    /// @param usual what is said to everybody
    /// @param conversations of four weeks
    public record Shown(
            @Nullable Duration usual,
            @Nullable Duration week,
            @Nullable Duration month,
            @Nullable Duration threeInFour,
            int conversations) {}

    public Shown shown() {
        var now = clock.instant();
        var month = clocks.first(now.minus(MONTH), 2_000);
        var waits = waits(month, now.minus(MONTH), now);
        if (waits.size() < ENOUGH) return new Shown(null, null, null, null, waits.size());
        var lately = waits(month, now.minus(WEEK), now);
        var week = lately.size() < ENOUGH ? null : share(lately, 50);
        var threeInFour = share(waits, 75);
        var usual = week != null && week.compareTo(threeInFour) > 0 ? week : threeInFour;
        return new Shown(usual, week, share(waits, 50), threeInFour, waits.size());
    }

    /// Of the shop's public address for it.
    public String key() {
        return doors.keyOf(DOOR, SHOP).orElseGet(() -> doors.open(DOOR, SHOP));
    }

    // Who still waits counts with what they have waited, so that leaving people without an answer does not look quick.
    private List<Duration> waits(List<PromiseClock> all, Instant since, Instant now) {
        return all.stream()
                .filter(it -> !it.started().isBefore(since))
                .map(it -> calendars
                        .version(it.calendar(), it.version())
                        .between(it.started(), it.ended() == null ? now : it.ended()))
                .sorted()
                .toList();
    }

    /// The smallest that so many per cent do not exceed.
    static Duration share(List<Duration> sorted, int percent) {
        var rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(0, rank - 1));
    }
}
