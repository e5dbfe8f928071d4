package dev.mostrador.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Opening hours as a supervisor writes them down.
///
/// @param country whose holidays are kept, ISO 3166; empty: none
/// @param region of the country, as [Holidays] names it; empty: only those of the whole country
/// @param worked holidays on which this shop opens as on any other day
/// @param days with hours of their own
public record Sheet(
        ZoneId zone,
        Map<DayOfWeek, List<Interval>> week,
        String country,
        String region,
        Set<LocalDate> worked,
        List<Day> days) {
    private static final List<Interval> OFFICE = List.of(Interval.hours(9, 18));

    /// What a new shop begins with: working days from nine to six, and its country's holidays.
    public static Sheet usual(ZoneId zone, String country) {
        var week = new TreeMap<DayOfWeek, List<Interval>>();
        for (var day : DayOfWeek.values()) week.put(day, day.getValue() <= 5 ? OFFICE : List.of());
        return new Sheet(zone, week, country, "", Set.of(), List.of());
    }

    OpeningHours hours(Collection<Holiday> holidays) {
        var closed = new HashSet<LocalDate>();
        holidays.forEach(holiday -> closed.add(holiday.date()));
        closed.removeAll(worked);
        var own = new TreeMap<LocalDate, List<Interval>>();
        days.forEach(day -> own.put(day.date(), day.intervals()));
        return new OpeningHours(zone, week, closed, own);
    }
}
