package dev.mostrador.desk.promise;

import dev.mostrador.promise.ledger.FoundDate;
import dev.mostrador.ui.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One date that goes into the ledger with an answer.
record Pledge(String words, Instant due, boolean business) {
    private static final int MOST = 6;

    static String write(FoundDate date) {
        return date.due() + "|" + (date.business() ? "b" : "") + "|" + date.words();
    }

    /// What is ticked, and what was chosen by hand. A date that is none is refused.
    static List<Pledge> of(Form form, ZoneId zone) {
        var pledges = new ArrayList<Pledge>();
        form.values("pledge").stream().limit(MOST).forEach(value -> read(value).ifPresent(pledges::add));
        own(form, zone).ifPresent(pledges::add);
        return pledges;
    }

    static Optional<Pledge> own(Form form, ZoneId zone) {
        if (form.value("pledge-date").isEmpty()) {
            return Optional.empty();
        }
        return moment(form.value("pledge-date"), form.value("pledge-time"), zone)
                .map(due -> new Pledge(form.value("pledge-text"), due, false))
                .or(() -> {
                    form.refuse("pledge", "ledger.form.no-moment");
                    return Optional.empty();
                });
    }

    /// By the shop's clock; without a time, in the evening.
    static Optional<Instant> moment(String date, String time, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(date + "T" + (time.isEmpty() ? "19:00" : time))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    static @Nullable UUID id(String value) {
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Optional<Pledge> read(String value) {
        var parts = value.split("\\|", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Pledge(parts[2], Instant.parse(parts[0]), parts[1].equals("b")));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
