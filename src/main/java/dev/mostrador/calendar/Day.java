package dev.mostrador.calendar;

import java.time.LocalDate;
import java.util.List;

/// A date with hours of its own, and why.
///
/// @param intervals empty: closed
public record Day(LocalDate date, List<Interval> intervals, String name) {
    public Day {
        intervals = Interval.tidy(intervals);
    }
}
