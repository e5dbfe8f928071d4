package dev.mostrador.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Opening hours as a child would check them: look at the clock on the wall every minute. Slow and plain on purpose; it
/// shares no arithmetic with what it judges.
record MinuteOracle(OpeningHours hours) {
    private static final int PATIENCE = 40 * 24 * 60; // minutes

    boolean open(Instant minute) {
        var wall = minute.atZone(hours.zone());
        var date = wall.toLocalDate();
        List<Interval> today;
        if (hours.exceptions().containsKey(date)) today = hours.exceptions().get(date);
        else if (hours.holidays().contains(date)) today = List.of();
        else today = hours.week().get(date.getDayOfWeek());
        for (var interval : today) {
            var opens = interval.from() / 60 * 100 + interval.from() % 60;
            var closes = interval.to() / 60 * 100 + interval.to() % 60;
            var shown = wall.getHour() * 100 + wall.getMinute();
            if (shown >= opens && shown < closes) return true;
        }
        return false;
    }

    Duration between(Instant from, Instant to) {
        var open = 0;
        for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) if (open(minute)) open++;
        return Duration.ofMinutes(open);
    }

    Optional<Instant> plus(Instant from, int openMinutes) {
        var minute = from;
        for (var tried = 0; tried < PATIENCE; tried++) {
            if (openMinutes == 0) return Optional.of(minute);
            if (open(minute)) openMinutes--;
            minute = minute.plusSeconds(60);
        }
        return Optional.empty();
    }

    Optional<Instant> next(Instant from, boolean wanted) {
        var minute = from;
        for (var tried = 0; tried < PATIENCE; tried++) {
            if (open(minute) == wanted) return Optional.of(minute);
            minute = minute.plusSeconds(60);
        }
        return Optional.empty();
    }
}
