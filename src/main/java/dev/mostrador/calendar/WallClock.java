package dev.mostrador.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/// Open time in the order in which it happens. Between two changes of the clock the offset stands still, so each such
/// stretch is walked by itself: an hour that summer time skips is not open, an hour that comes twice is open twice, and
/// a clock that goes back over midnight brings yesterday's hours once more.
final class WallClock {
    private final OpeningHours hours;
    private final Deque<Span> ready = new ArrayDeque<>();
    private Instant reached;

    WallClock(OpeningHours hours, Instant from) {
        this.hours = hours;
        this.reached = from;
    }

    /// The next piece that ends after where we are; pieces never cross midnight nor a change of the clock.
    Span next() {
        while (ready.isEmpty()) readDay();
        return ready.poll();
    }

    private void readDay() {
        var rules = hours.zone().getRules();
        var offset = rules.getOffset(reached);
        var date = reached.atOffset(offset).toLocalDate();
        var end = midnight(date.plusDays(1), offset);
        var change = rules.nextTransition(reached);
        if (change != null && change.getInstant().isBefore(end)) end = change.getInstant();
        for (var interval : hours.on(date)) {
            var midnight = midnight(date, offset);
            var opens = latest(reached, midnight.plusSeconds(interval.from() * 60L));
            var closes = earliest(end, midnight.plusSeconds(interval.to() * 60L));
            if (opens.isBefore(closes)) ready.add(new Span(opens, closes));
        }
        reached = end;
    }

    private static Instant midnight(LocalDate date, ZoneOffset offset) {
        return date.atStartOfDay().toInstant(offset);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
