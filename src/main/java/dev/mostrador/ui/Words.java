package dev.mostrador.ui;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reader's language, formats and time zone.
public final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    // Making one costs a hundred times what using it costs. There are a dozen patterns and a locale a country.
    private static final Map<Pattern, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private final WordBook book;
    private final String language;
    private final Locale formats;
    private final ZoneId zone;
    private final Clock clock;
    private final String variant;

    Words(WordBook book, String language, Locale formats, ZoneId zone, Clock clock, String variant) {
        this.book = book;
        this.language = language;
        this.formats = formats;
        this.zone = zone;
        this.clock = clock;
        this.variant = variant;
    }

    /// The same for somebody who is addressed in another way than *usted*: where there is a text `key.tu`, it goes
    /// before `key`. Languages without such a difference have none.
    ///
    /// @param register `tu` or `vos`
    public Words addressing(String register) {
        return new Words(book, language, formats, zone, clock, "." + register);
    }

    /// `es` or `en`, as in `<html lang>`.
    public String language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    public String say(String key, Object... arguments) {
        var text = text(key);
        if (text == null) {
            LOG.error("No words for {} in {}", key, language);
            return key;
        }
        if (arguments.length == 0) {
            return text.plain();
        }
        // A MessageFormat is not safe for several threads at once; its copy is.
        var own = (MessageFormat) text.format().clone();
        own.setLocale(formats);
        return own.format(arguments);
    }

    private WordBook.@Nullable Text text(String key) {
        var own = variant.isEmpty() ? null : book.find(language, key + variant);
        return own == null ? book.find(language, key) : own;
    }

    public String say(Saying saying) {
        return say(saying.key(), saying.arguments().toArray());
    }

    /// 1.500 · 3,5
    public String number(Number number) {
        return NumberFormat.getNumberInstance(formats).format(number);
    }

    /// 1.500 € · 34,90 €
    public String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(formats);
        format.setCurrency(Currency.getInstance(currency));
        var whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : format.getMaximumFractionDigits());
        return format.format(amount);
    }

    /// 1,2 MB
    public String bytes(long size) {
        if (size < 1000) {
            return size + " B";
        }
        var kilo = size / 1000.0;
        return kilo < 1000 ? rounded(kilo) + " kB" : rounded(kilo / 1000) + " MB";
    }

    /// 09:42
    public String time(Instant moment) {
        return in("HH:mm", moment);
    }

    /// As short as a list needs it: 09:42, ayer, vie, 3 nov, 3 nov 2024.
    public String when(Instant moment) {
        var day = at(moment).toLocalDate();
        var today = LocalDate.now(clock.withZone(zone));
        var ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 0) {
            return time(moment);
        }
        if (ago == 1) {
            return say("ui.time.yesterday");
        }
        if (ago > 1 && ago < 7) {
            return in("EEE", moment);
        }
        return day.getYear() == today.getYear() ? in("d MMM", moment) : in("d MMM yyyy", moment);
    }

    /// What is to come, as short as a button needs it: hoy 18:00, mañana 09:00, lun 23 nov 09:00.
    public String soon(Instant moment) {
        var ahead = ChronoUnit.DAYS.between(
                LocalDate.now(clock.withZone(zone)), at(moment).toLocalDate());
        if (ahead == 0 || ahead == 1) {
            return say(ahead == 0 ? "ui.time.today" : "ui.time.tomorrow") + " " + time(moment);
        }
        return in("EEE d MMM HH:mm", moment);
    }

    /// The same within a sentence: hoy a las 18:00; el lunes, 23 de noviembre, a las 09:00.
    public String soonInSentence(Instant moment) {
        var ahead = ChronoUnit.DAYS.between(
                LocalDate.now(clock.withZone(zone)), at(moment).toLocalDate());
        var day = ahead == 0
                ? say("ui.time.today")
                : ahead == 1 ? say("ui.time.tomorrow") : say("ui.time.on-day", day(moment));
        return say(at(moment).getHour() == 1 ? "ui.time.at-one" : "ui.time.at", day, time(moment));
    }

    /// 3 nov 2026
    public String date(Instant moment) {
        return in("d MMM yyyy", moment);
    }

    /// As a document says it: 3 de noviembre de 2026 · 3 November 2026
    public String fullDate(Instant moment) {
        return in(language.equals(WordBook.SPANISH) ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", moment);
    }

    /// nov 2026
    public String month(YearMonth month) {
        return in("MMM yyyy", month.atDay(15).atStartOfDay(zone).toInstant());
    }

    /// The whole truth, for a tooltip or a record: 3 nov 2026, 09:42.
    public String moment(Instant moment) {
        return in("d MMM yyyy, HH:mm", moment);
    }

    /// martes, 3 de noviembre · Tuesday, 3 November
    public String day(Instant moment) {
        return in(language.equals(WordBook.SPANISH) ? "EEEE, d 'de' MMMM" : "EEEE, d MMMM", moment);
    }

    /// hace 5 min, hace 3 h; beyond a day as [#when].
    public String ago(Instant moment) {
        var passed = Duration.between(moment, clock.instant());
        if (passed.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("ui.time.now");
        }
        if (passed.compareTo(Duration.ofHours(1)) < 0) {
            return say("ui.time.minutes-ago", passed.toMinutes());
        }
        return passed.compareTo(Duration.ofDays(1)) < 0 ? say("ui.time.hours-ago", passed.toHours()) : when(moment);
    }

    private String rounded(double number) {
        var format = NumberFormat.getNumberInstance(formats);
        format.setMaximumFractionDigits(number < 10 ? 1 : 0);
        return format.format(number);
    }

    private String in(String pattern, Instant moment) {
        return FORMATTERS
                .computeIfAbsent(new Pattern(pattern, formats), Pattern::formatter)
                .format(at(moment))
                .replace(".", "");
    }

    private record Pattern(String letters, Locale formats) {
        DateTimeFormatter formatter() {
            return DateTimeFormatter.ofPattern(letters, formats);
        }
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }
}
