package dev.mostrador.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Where the next page of a list begins: after this row. As text it travels in addresses.
public record Cursor(Instant at, UUID id) {
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }

    /// Empty when the text is no cursor.
    public static Optional<Cursor> parse(String text) {
        var cut = text.indexOf('_');
        if (cut < 0) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, cut)), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, UUID.fromString(text.substring(cut + 1))));
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
