package dev.mostrador.notice.push;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// When to try again: as the other side says, within reason, else after longer and longer.
final class RetryAfter {
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// @param said the header: seconds, a date, or empty
    static Duration of(String said, int attempt, Instant now) {
        var wait = said.isEmpty() ? FIRST.multipliedBy(1L << 2 * (attempt - 1)) : parse(said, now);
        return wait.compareTo(FIRST) < 0 ? FIRST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration parse(String said, Instant now) {
        if (said.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            var date = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, date.toInstant());
        } catch (DateTimeException neither) {
            return FIRST;
        }
    }
}
