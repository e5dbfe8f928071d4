package dev.mostrador.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// "Later", "tomorrow", "Monday": when that is in the shop's time zone.
@Component
class SnoozeTimes {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock clock;

    SnoozeTimes(Clock clock) {
        this.clock = clock;
    }

    /// @param choice `later`, `tomorrow`, `monday`, or `at` with `typed` like 2026-11-27T10:00
    Optional<Instant> read(String choice, String typed, ZoneId zone) {
        var now = clock.instant().atZone(zone);
        return switch (choice) {
            case "later" -> Optional.of(now.plusHours(3).toInstant());
            case "tomorrow" -> Optional.of(now.plusDays(1).with(MORNING).toInstant());
            case "monday" ->
                Optional.of(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .with(MORNING)
                        .toInstant());
            default -> parse(typed, zone);
        };
    }

    private static Optional<Instant> parse(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
