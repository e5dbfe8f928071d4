package dev.mostrador.calendar.screen;

import dev.mostrador.calendar.Day;
import dev.mostrador.calendar.HoursText;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Saying;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A [Sheet] as the fields of its form: `monday` … `sunday`, `worked` once a date, `d0-date`, `d0-hours`, `d0-name` …
final class SheetForm {
    private static final int MOST_DAYS = 200;

    private SheetForm() {}

    static Form fill(Sheet sheet) {
        var form = Form.blank()
                .with("zone", sheet.zone().getId())
                .with("country", sheet.country())
                .with("region", sheet.region());
        for (var day : DayOfWeek.values())
            form.with(name(day), HoursText.write(sheet.week().getOrDefault(day, List.of())));
        var days = sheet.days();
        for (var i = 0; i < days.size(); i++) {
            form.with("d" + i + "-date", days.get(i).date().toString())
                    .with("d" + i + "-hours", HoursText.write(days.get(i).intervals()))
                    .with("d" + i + "-name", days.get(i).name());
        }
        return form.with("days", Integer.toString(days.size() + 1));
    }

    /// One more line for an exceptional day.
    static void more(Form form) {
        if (form.value("show").equals("day")) form.with("days", Integer.toString(Math.min(rows(form) + 1, MOST_DAYS)));
    }

    static int rows(Form form) {
        return form.value("days").matches("\\d{1,3}") ? Math.min(Integer.parseInt(form.value("days")), MOST_DAYS) : 0;
    }

    static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /// @param before stands for what is wrong in the form
    static Sheet read(Form form, Sheet before) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, hours(form, name(day)));
        if (form.isFine() && week.values().stream().allMatch(List::isEmpty))
            form.refuse(Saying.of("calendar.never-open"));
        var days = days(form);
        if (!form.isFine()) return before;
        return new Sheet(zone(form, before), week, form.value("country"), form.value("region"), worked(form), days);
    }

    private static List<Day> days(Form form) {
        var days = new ArrayList<Day>();
        for (var i = 0; i < rows(form); i++) {
            var name = "d" + i + "-";
            if (form.value(name + "date").isEmpty()) continue;
            var hours = hours(form, name + "hours");
            try {
                var date = LocalDate.parse(form.value(name + "date"));
                days.add(new Day(date, hours, form.limited(name + "name", 80)));
            } catch (DateTimeParseException nonsense) {
                form.refuse(name + "date", "calendar.date-wrong");
            }
        }
        days.sort(Comparator.comparing(Day::date));
        return days;
    }

    private static List<Interval> hours(Form form, String name) {
        var read = HoursText.read(form.limited(name, 100));
        if (read.isEmpty()) form.refuse(name, "calendar.hours-wrong");
        return read.orElse(List.of());
    }

    private static ZoneId zone(Form form, Sheet before) {
        return ZoneId.getAvailableZoneIds().contains(form.value("zone"))
                ? ZoneId.of(form.value("zone"))
                : before.zone();
    }

    private static Set<LocalDate> worked(Form form) {
        var dates = new HashSet<LocalDate>();
        for (var date : form.values("worked"))
            if (date.matches("\\d{4}-\\d\\d-\\d\\d")) dates.add(LocalDate.parse(date));
        return dates;
    }
}
