package dev.mostrador.remedy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/// From the beginning of a month to the end of one, by the shop's clock.
///
/// @param to the first moment that is not in it
public record Range(Instant from, Instant to) {
    public static final Range ALWAYS = new Range(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    public static Range of(YearMonth first, YearMonth last, ZoneId zone) {
        return new Range(
                first.atDay(1).atStartOfDay(zone).toInstant(),
                last.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
