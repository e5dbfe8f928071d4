package dev.mostrador.channel.email.reader.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// A Date header: RFC 5322, its obsolete forms, ISO 8601 and what localised programs write. Each word says by its shape
/// what it is.
public final class MailDate {
    private static final int EARLIEST_YEAR = 1980;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST = 200;

    private int day = -1;
    private int month = -1;
    private int year = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private boolean afternoon;
    private ZoneOffset offset = ZoneOffset.UTC;

    private MailDate() {}

    public static Optional<Instant> parse(String header) {
        var text = header.replaceAll("\\([^()]*+\\)", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return new MailDate().read(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read(String text) {
        if (text.matches("\\d{4}-\\d\\d?-\\d\\d?[T ].*+")) {
            var date = text.substring(0, text.indexOf(text.contains("T") ? 'T' : ' '))
                    .split("-", -1);
            year = Integer.parseInt(date[0]);
            month = Integer.parseInt(date[1]);
            day = Integer.parseInt(date[2]);
            text = text.substring(text.indexOf(text.contains("T") ? 'T' : ' ') + 1)
                    .replaceFirst("(\\d)([-+Zz])", "$1 $2");
        }
        for (var word : text.split("[\\s,]+", -1)) {
            take(word.toLowerCase(Locale.ROOT));
        }
        return complete();
    }

    private void take(String word) {
        if (word.matches("\\d\\d?[:.]\\d\\d([:.]\\d\\d)?([:.]\\d++)?")) {
            time(word.split("[:.]", -1));
        } else if (word.matches("(gmt|utc)?[-+]\\d\\d?:?\\d\\d") && hour >= 0) {
            offset = DateWords.offset(word.replaceAll("[a-z]", ""));
        } else if (word.matches("\\d{1,4}")) {
            number(word);
        } else if (word.matches("\\d\\d?-[a-z]{3,}-\\d{2,4}")) {
            for (var piece : word.split("-", -1)) {
                take(piece);
            }
        } else {
            name(word);
        }
    }

    private void time(String[] pieces) {
        if (hour < 0) {
            hour = Integer.parseInt(pieces[0]);
            minute = Integer.parseInt(pieces[1]);
            second = pieces.length > 2 ? Math.min(59, Integer.parseInt(pieces[2])) : 0;
        }
    }

    private void number(String word) {
        int value = Integer.parseInt(word);
        if (day < 0 && word.length() <= 2) {
            day = value;
        } else if (year < 0) {
            year = word.length() > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
        }
    }

    private void name(String word) {
        int found = DateWords.month(word);
        if (found > 0 && month < 0 && !(day < 0 && DateWords.isWeekday(word))) {
            month = found;
        } else if (word.equals("pm") || word.equals("p.m.")) {
            afternoon = true;
        } else if (hour >= 0) {
            offset = DateWords.zone(word).orElse(offset);
        }
    }

    private Optional<Instant> complete() {
        if (day < 0 || month < 0 || year < EARLIEST_YEAR || year > LATEST_YEAR || hour < 0) {
            return Optional.empty();
        }
        int hourOfDay = afternoon && hour < 12 ? hour + 12 : hour;
        return Optional.of(
                LocalDateTime.of(year, month, day, hourOfDay, minute, second).toInstant(offset));
    }
}
