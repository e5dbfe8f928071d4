package dev.mostrador.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A [Sheet] with its holidays as it lies in the database: dates and hours as people write them.
record StoredSheet(
        String zone,
        Map<String, String> week,
        String country,
        String region,
        List<String> worked,
        List<StoredDay> days,
        List<StoredHoliday> holidays) {
    record StoredDay(String date, String hours, String name) {}

    record StoredHoliday(String date, String key, String name) {}

    static StoredSheet of(Sheet sheet, List<Holiday> holidays) {
        var week = new TreeMap<String, String>();
        sheet.week().forEach((day, intervals) -> week.put(day.name(), HoursText.write(intervals)));
        return new StoredSheet(
                sheet.zone().getId(),
                week,
                sheet.country(),
                sheet.region(),
                sheet.worked().stream().map(LocalDate::toString).sorted().toList(),
                sheet.days().stream()
                        .map(day -> new StoredDay(day.date().toString(), HoursText.write(day.intervals()), day.name()))
                        .toList(),
                holidays.stream()
                        .map(day -> new StoredHoliday(day.date().toString(), day.key(), day.name()))
                        .toList());
    }

    Sheet sheet() {
        var hours = new TreeMap<DayOfWeek, List<Interval>>();
        week.forEach((day, text) -> hours.put(DayOfWeek.valueOf(day), read(text)));
        Set<LocalDate> open = worked.stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
        var own = days.stream()
                .map(day -> new Day(LocalDate.parse(day.date()), read(day.hours()), day.name()))
                .toList();
        return new Sheet(ZoneId.of(zone), hours, country, region, open, own);
    }

    List<Holiday> kept() {
        return holidays.stream()
                .map(day -> new Holiday(LocalDate.parse(day.date()), day.key(), day.name()))
                .toList();
    }

    private static List<Interval> read(String text) {
        return HoursText.read(text).orElseThrow();
    }
}
