package dev.mostrador.promise;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a promise looks at a moment: a word or two in the colour of its state.
///
/// @param look `kept`, `soon`, `broken`, or `paused`
/// @param left until the deadline, in minutes, rounded up; 0: passed
/// @param gone per cent of the way to the deadline
public record DueTag(Due due, String look, long left, int gone) {
    public static DueTag of(Due due, Instant now) {
        var deadline = due.deadline();
        var running = due.state() == Keeping.RUNNING && deadline != null;
        var look = due.state() == Keeping.PAUSED ? "paused" : due.look(now);
        if (!running) return new DueTag(due, look, 0, due.broken() ? 100 : 0);
        var left = Math.max(0, Duration.between(now, deadline).plusSeconds(59).toMinutes());
        var way = Math.max(1, Duration.between(due.started(), deadline).toSeconds());
        var gone = Duration.between(due.started(), now).toSeconds() * 100 / way;
        return new DueTag(due, look, left, (int) Math.clamp(gone, 0, 100));
    }

    public static @Nullable DueTag ofNullable(@Nullable Due due, Instant now) {
        return due == null ? null : of(due, now);
    }

    public boolean isRunning() {
        return due.state() == Keeping.RUNNING && due.deadline() != null;
    }

    /// 8 min, 3 h, 2 d: the same in both languages.
    public static String span(long minutes) {
        if (minutes < 60) return minutes + " min";
        return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " d";
    }

    /// What was promised: 15 s, 1 min, 24 h, 3 d.
    public static String span(Duration within) {
        return within.toSeconds() < 60 ? within.toSeconds() + " s" : span(within.toMinutes());
    }
}
