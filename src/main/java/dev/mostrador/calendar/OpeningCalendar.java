package dev.mostrador.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The hours of the shop or of a part of it, as they are in force.
///
/// @param version goes up with every change
/// @param holidays of the country and region, the worked ones too
public record OpeningCalendar(
        UUID id, Scope scope, int version, Sheet sheet, List<Holiday> holidays, OpeningHours hours) {
    public OpenNow now(Instant at) {
        return OpenNow.of(hours, at);
    }
}
