package dev.mostrador.promise.ledger;

import dev.mostrador.calendar.OpeningHours;
import dev.mostrador.promise.ledger.dates.WorkingTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// The shop's days and hours as reading a date needs them.
final class ShopTime implements WorkingTime {
    private static final int FARTHEST = 1000; // days
    private final OpeningHours hours;

    ShopTime(OpeningHours hours) {
        this.hours = hours;
    }

    @Override
    public LocalDateTime endOf(LocalDate day) {
        var open = hours.on(day);
        if (open.isEmpty() || open.getLast().to() >= 24 * 60) {
            return day.atTime(23, 59);
        }
        return day.atTime(LocalTime.MIN).plusMinutes(open.getLast().to());
    }

    @Override
    public LocalDateTime afterDays(LocalDate day, int days) {
        var at = day;
        for (int left = days, walked = 0; left > 0 && walked < FARTHEST; walked++) {
            at = at.plusDays(1);
            if (!hours.on(at).isEmpty()) left--;
        }
        return endOf(at);
    }

    @Override
    public LocalDateTime afterHours(LocalDateTime from, int hours) {
        var begun = from.atZone(this.hours.zone()).toInstant();
        return LocalDateTime.ofInstant(this.hours.plus(begun, java.time.Duration.ofHours(hours)), this.hours.zone());
    }
}
