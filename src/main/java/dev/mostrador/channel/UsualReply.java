package dev.mostrador.channel;

import dev.mostrador.ui.Saying;
import java.time.Duration;
import java.util.Optional;

/// How long an answer takes, as one says it: rounded up, as nobody minds an earlier one.
public final class UsualReply {
    private static final Duration MINUTES = Duration.ofMinutes(55);
    private static final Duration HOURS = Duration.ofHours(36);

    private UsualReply() {}

    public static Saying of(Optional<Duration> median) {
        return median.map(UsualReply::of).orElse(Saying.of("form.usual.unknown"));
    }

    private static Saying of(Duration median) {
        if (median.compareTo(MINUTES) <= 0) {
            return Saying.of("form.usual.minutes", Math.max(5, up(median, Duration.ofMinutes(5)) * 5));
        }
        if (median.compareTo(HOURS) <= 0) {
            var hours = up(median, Duration.ofHours(1));
            return hours == 1 ? Saying.of("form.usual.hour") : Saying.of("form.usual.hours", hours);
        }
        return Saying.of("form.usual.days", up(median, Duration.ofDays(1)));
    }

    private static long up(Duration time, Duration unit) {
        return (time.toSeconds() + unit.toSeconds() - 1) / unit.toSeconds();
    }
}
