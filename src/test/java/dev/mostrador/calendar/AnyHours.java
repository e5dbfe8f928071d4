package dev.mostrador.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Opening hours and an instant near a change of the clock, out of a seed: the same seed is the same case.
record AnyHours(long seed, OpeningHours hours, Instant from) {
    private record Place(String zone, String date) {}

    private static final List<Place> CHANGES = List.of(
            new Place("Europe/Madrid", "2026-03-29"),
            new Place("Europe/Madrid", "2026-10-25"),
            new Place("America/Santiago", "2026-04-04"), // 24:00 goes back to 23:00
            new Place("America/Santiago", "2026-09-06"), // 00:00 goes on to 01:00
            new Place("America/Mexico_City", "2022-04-03"),
            new Place("America/Mexico_City", "2022-10-30"), // the last one
            new Place("America/Mexico_City", "2023-04-02"), // nothing changes any more
            new Place("Atlantic/Canary", "2026-10-25"),
            new Place("America/Havana", "2025-11-02"), // 01:00 goes back to 00:00
            new Place("America/Bogota", "2026-07-20"),
            new Place("America/Scoresbysund", "2023-03-25"), // 00:00 goes on to 01:00 and back over midnight in autumn
            new Place("America/Scoresbysund", "2023-10-29"),
            new Place("Australia/Lord_Howe", "2026-04-05"), // half an hour
            new Place("Pacific/Apia", "2011-12-30")); // a day that never was

    static AnyHours of(long seed) {
        var chance = new SplittableRandom(seed);
        var place = CHANGES.get(chance.nextInt(CHANGES.size()));
        var date = LocalDate.parse(place.date());
        var zone = ZoneId.of(place.zone());
        var holidays = new HashSet<LocalDate>();
        for (var n = chance.nextInt(3); n > 0; n--) holidays.add(date.plusDays(chance.nextInt(-3, 5)));
        var exceptions = new TreeMap<LocalDate, List<Interval>>();
        for (var n = chance.nextInt(3); n > 0; n--)
            exceptions.put(date.plusDays(chance.nextInt(-3, 5)), intervals(chance));
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, intervals(chance));
        week.put(DayOfWeek.THURSDAY, List.of(Interval.hours(8, 12))); // never a week without
        var from = date.minusDays(2).atStartOfDay(zone).plusMinutes(chance.nextInt(4 * 24 * 60));
        return new AnyHours(seed, new OpeningHours(zone, week, holidays, exceptions), from.toInstant());
    }

    private static List<Interval> intervals(SplittableRandom chance) {
        if (chance.nextInt(8) == 0) return List.of(Interval.WHOLE_DAY);
        var intervals = new ArrayList<Interval>();
        for (var n = chance.nextInt(4); n > 0; n--) {
            var from = edge(chance, 0, 24 * 60 - 1);
            intervals.add(new Interval(from, edge(chance, from + 1, 24 * 60)));
        }
        return intervals;
    }

    /// Half the time on a round hour, where the clock changes too, and often in the small hours.
    private static int edge(SplittableRandom chance, int least, int most) {
        var span = chance.nextBoolean() ? most : Math.min(most, least + 4 * 60);
        var minute = chance.nextInt(least, span + 1);
        var round = minute / 60 * 60;
        return chance.nextBoolean() && round >= least ? round : minute;
    }
}
