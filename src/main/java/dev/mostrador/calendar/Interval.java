package dev.mostrador.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A stretch of one day in minutes after midnight by the clock on the wall; `to` is the first minute outside.
/// What goes on after midnight is a stretch of the next day: 20:00–24:00 and 00:00–02:00.
public record Interval(int from, int to) {
    private static final int DAY = 24 * 60;
    public static final Interval WHOLE_DAY = new Interval(0, DAY);

    public Interval {
        if (from < 0 || to > DAY || from >= to) throw new IllegalArgumentException(from + " to " + to);
    }

    /// From hour to hour, both whole: `hours(9, 14)`.
    public static Interval hours(int from, int to) {
        return new Interval(from * 60, to * 60);
    }

    public int minutes() {
        return to - from;
    }

    public boolean covers(int minute) {
        return from <= minute && minute < to;
    }

    /// In order, and those that touch or overlap made one.
    static List<Interval> tidy(Collection<Interval> any) {
        var tidy = new ArrayList<Interval>();
        for (var next :
                any.stream().sorted(Comparator.comparingInt(Interval::from)).toList()) {
            if (tidy.isEmpty() || tidy.getLast().to < next.from) tidy.add(next);
            else tidy.add(new Interval(tidy.getLast().from, Math.max(tidy.removeLast().to, next.to)));
        }
        return List.copyOf(tidy);
    }

    /// As people write it: `09:00–14:00`.
    @Override
    public String toString() {
        return clock(from) + "–" + clock(to);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
