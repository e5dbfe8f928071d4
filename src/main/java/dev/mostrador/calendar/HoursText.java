package dev.mostrador.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The hours of a day as a line: `09:00–14:00, 16:00–20:00`; empty means closed.
public final class HoursText {
    private static final Pattern INTERVAL =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?h?\\s*(?:-|–|—|a|to)\\s*(\\d{1,2})(?:[:.h](\\d{2}))?h?");

    private HoursText() {}

    public static String write(List<Interval> intervals) {
        return intervals.stream().map(Interval::toString).collect(Collectors.joining(", "));
    }

    /// Also `9-14 y 16:30 a 20`. Empty when it cannot be understood.
    public static Optional<List<Interval>> read(String line) {
        var intervals = new ArrayList<Interval>();
        for (var part : line.strip().split("\\s*(?:[,;/]|\\sy\\s|\\sand\\s)\\s*")) {
            if (part.isEmpty()) continue;
            var found = INTERVAL.matcher(part);
            if (!found.matches()) return Optional.empty();
            var from = minute(found.group(1), found.group(2));
            var to = minute(found.group(3), found.group(4));
            if (from < 0 || to < 0 || from >= to) return Optional.empty();
            intervals.add(new Interval(from, to));
        }
        return Optional.of(Interval.tidy(intervals));
    }

    private static int minute(String hour, @org.jspecify.annotations.Nullable String minutes) {
        var minute = Integer.parseInt(hour) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        var isOfTheDay = minute <= 24 * 60 && (minutes == null || Integer.parseInt(minutes) < 60);
        return isOfTheDay ? minute : -1;
    }
}
