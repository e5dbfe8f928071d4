package dev.mostrador.promise.ledger.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// What reading a date asks of the shop's calendar.
public interface WorkingTime {
    /// The end of that day for the shop: as it closes, or midnight when it does not open.
    LocalDateTime endOf(LocalDate day);

    /// The end of the n-th working day after that one.
    LocalDateTime afterDays(LocalDate day, int days);

    LocalDateTime afterHours(LocalDateTime from, int hours);
}
