package dev.mostrador.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Lays the fortnight before any `now`: today's steps keep their distance to now, older ones their time of day, and
/// nobody of the shop works on a Sunday.
final class Timeline {
    private static final Duration GAP = Duration.ofMinutes(2);

    private final Instant now;
    private final ZoneId zone;
    private final LocalTime reference;

    Timeline(Instant now, ZoneId zone, LocalTime reference) {
        this.now = now;
        this.zone = zone;
        this.reference = reference;
    }

    /// A step of a story. `byShop`: a colleague does it.
    record Step(int minutesAgo, boolean byShop) {}

    /// The moments of a story's steps, oldest first, in the same order. Walked backwards: what moves a step back
    /// (a Sunday, a night that is today's morning) takes all before it along, so that distances stay.
    List<Instant> moments(List<Step> story) {
        var moments = new ArrayList<Instant>();
        var shift = Duration.ZERO;
        var next = now.plus(GAP);
        for (var step : story.reversed()) {
            var moment = plain(step.minutesAgo()).minus(shift);
            if (step.byShop() && moment.atZone(zone).getDayOfWeek() == DayOfWeek.SUNDAY) {
                shift = shift.plusDays(1);
                moment = moment.minus(Duration.ofDays(1));
            }
            var latest = next.minus(GAP);
            if (moment.isAfter(latest)) {
                shift = shift.plus(Duration.between(latest, moment));
                moment = latest;
            }
            moments.add(moment);
            next = moment;
        }
        return moments.reversed();
    }

    private Instant plain(int minutesAgo) {
        var atReference = now.atZone(zone).toLocalDate().atTime(reference).minusMinutes(minutesAgo);
        var today = now.atZone(zone).toLocalDate();
        return atReference.toLocalDate().equals(today)
                ? now.minus(Duration.ofMinutes(minutesAgo))
                : atReference.atZone(zone).toInstant();
    }
}
