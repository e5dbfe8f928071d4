package dev.mostrador.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// When somebody attends, by the clock on the wall of `zone`: the week with any number of intervals a day, the dates
/// closed for a holiday, and single dates with hours of their own, which win over both (an empty list: closed).
/// Immutable, and the one place that computes with business time (R4, R58).
///
/// @param week days left out are closed; at least one interval in all, so that every deadline comes
public record OpeningHours(
        ZoneId zone,
        Map<DayOfWeek, List<Interval>> week,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Interval>> exceptions) {
    /// A weekly closing comes back within a week, or within two where summer time swallows it.
    private static final Period SURELY_CLOSES = Period.ofDays(21);

    public OpeningHours {
        var days = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) days.put(day, Interval.tidy(week.getOrDefault(day, List.of())));
        if (days.values().stream().allMatch(List::isEmpty)) throw new IllegalArgumentException("a week never open");
        var single = new TreeMap<LocalDate, List<Interval>>();
        exceptions.forEach((date, intervals) -> single.put(date, Interval.tidy(intervals)));
        week = Collections.unmodifiableMap(days);
        holidays = Set.copyOf(holidays);
        exceptions = Collections.unmodifiableSortedMap(single);
    }

    /// Day and night, every day: natural time said as opening hours.
    public static OpeningHours always(ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, List.of(Interval.WHOLE_DAY));
        return new OpeningHours(zone, week, Set.of(), Map.of());
    }

    /// The hours of one date: its own if it has any, none on a holiday, else those of its weekday.
    public List<Interval> on(LocalDate date) {
        var own = exceptions.get(date);
        if (own != null) return own;
        return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    public boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        var minute = local.getHour() * 60 + local.getMinute();
        return on(local.toLocalDate()).stream().anyMatch(interval -> interval.covers(minute));
    }

    /// When it opens next: the instant itself while open.
    public Instant nextOpening(Instant at) {
        return new WallClock(this, at).next().start();
    }

    /// When the stretch that is open at (or next after) the instant ends; empty if it never closes.
    public Optional<Instant> nextClosing(Instant at) {
        var clock = new WallClock(this, at);
        var open = clock.next();
        var patience = latestException(at).atZone(zone).plus(SURELY_CLOSES).toInstant();
        for (var next = clock.next(); open.touches(next); next = clock.next()) {
            open = open.joined(next);
            if (open.end().isAfter(patience)) return Optional.empty();
        }
        return Optional.of(open.end());
    }

    /// The open time between two instants; negative when the second comes first.
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) return between(to, from).negated();
        var clock = new WallClock(this, from);
        var sum = Duration.ZERO;
        for (var span = clock.next(); span.start().isBefore(to); span = clock.next())
            sum = sum.plus(span.end().isBefore(to) ? span.length() : Duration.between(span.start(), to));
        return sum;
    }

    /// The first instant at which so much open time has passed: a deadline falls on closing time, not on the next
    /// opening. Of no time at all it is the instant itself, open or not.
    public Instant plus(Instant from, Duration openTime) {
        if (openTime.isNegative()) throw new IllegalArgumentException("time runs forward: " + openTime);
        var left = openTime;
        var reached = from;
        for (var clock = new WallClock(this, from); left.isPositive(); ) {
            var span = clock.next();
            var taken = left.compareTo(span.length()) < 0 ? left : span.length();
            reached = span.start().plus(taken);
            left = left.minus(taken);
        }
        return reached;
    }

    private Instant latestException(Instant at) {
        return Stream.concat(holidays.stream(), exceptions.keySet().stream())
                .map(date -> date.plusDays(1).atStartOfDay(zone).toInstant())
                .filter(end -> end.isAfter(at))
                .max(Instant::compareTo)
                .orElse(at);
    }
}
