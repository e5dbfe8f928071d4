package dev.mostrador.promise.ledger.dates;

import java.time.LocalDate;
import java.time.LocalTime;

/// Part of what says when. Several beside each other say it together: "el jueves · por la mañana".
sealed interface Piece {
    int from();

    int to();

    /// @param weekday only a day of the week was said
    /// @param odd day of the week and date contradict each other
    /// @param ahead says by itself that it is still to come: "mañana", "la semana que viene"
    record Day(int from, int to, LocalDate day, boolean weekday, boolean odd, boolean ahead) implements Piece {
        Day(int from, int to, LocalDate day) {
            this(from, to, day, false, false, false);
        }

        Day still() {
            return new Day(from, to, day, weekday, odd, true);
        }
    }

    /// @param hour 0 to 24
    /// @param open whether the twelve hours later could be meant as well
    record Clock(int from, int to, int hour, int minute, boolean open) implements Piece {}

    /// @param time null: as the shop closes
    /// @param alone says which day it is as well: "esta tarde"
    record Part(
            int from,
            int to,
            @org.jspecify.annotations.Nullable LocalTime time,
            boolean alone) implements Piece {}

    /// From now on.
    record Span(int from, int to, int amount, Unit unit, boolean business) implements Piece {}

    enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS
    }
}
