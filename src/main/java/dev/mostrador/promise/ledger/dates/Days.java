package dev.mostrador.promise.ledger.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which day is meant. "El próximo jueves" is the next one there is: of two readings the earlier one, which breaks no
/// promise if the later was meant.
final class Days {
    private static final int OLD_NEWS = 180; // days: a date without a year that is past by more is next year's

    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?<before>este|esta|proximo|pasado|this|next|coming|last|past)\\s+)?"
                    + "\\b(?<day>" + Names.DAY + ")\\b"
                    + "(?:\\s+(?<after>que viene|proximo|siguiente|pasado|mismo))?"
                    + "(?:,?\\s+(?:dia\\s+|the\\s+)?(?<number>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%€h]|[.,]\\d|\\s*(?:de la|am\\b|pm\\b|a\\.m|horas?|hours?|h\\b))"
                    + "(?:\\s*/\\s*(?<numeric>\\d{1,2})|\\s+(?:de\\s+|of\\s+)?(?<month>" + Names.MONTH + "))?"
                    + "(?:\\s*(?:/|,|del?\\b)?\\s*(?<year>20\\d\\d)\\b)?)?"
                    + "(?<week>\\s+(?:de\\s+|of\\s+)?(?:la semana que viene|la (?:proxima|siguiente) semana|next week|esta semana|this week|week))?");
    private static final Pattern SPANISH_DATE =
            Pattern.compile("\\b(?<day>\\d{1,2}|uno|primero)(?:st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?" + "(?<month>"
                    + Names.MONTH + ")(?:,?\\s+(?:del?\\s+)?(?<year>20\\d\\d)\\b)?");
    private static final Pattern ENGLISH_DATE = Pattern.compile("\\b(?<month>" + Names.MONTH
            + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*[:%]|\\s+(?:dias|days))(?:,?\\s+(?<year>20\\d\\d)\\b)?");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d/.-])(?<day>\\d{1,2})(?:/(?<month>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?|[.-](?<month2>\\d{1,2})[.-](?<year2>20\\d\\d))"
                    + "(?![\\d/]|\\s*(?:h|hs|hrs|horas?|hours?|dias?|days?|minutos?)\\b)");
    private static final Pattern ISO = Pattern.compile("\\b(?<year>20\\d\\d)-(?<month>\\d{2})-(?<day>\\d{2})\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<=\\b(?:el|del|al) )|(?<=\\b(?:el|del|al) dia )|(?<=\\bdia ))(?<day>\\d{1,2})\\b"
                    + "(?![.,/:-]?\\d|\\s*(?:%|€|/|por ciento|euros|de cada|en 1|h\\b|horas|dias|kg|unidades|x\\b|de la (?:manana|tarde|noche)))"
                    + "|(?<=\\bthe )(?<day2>\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern PERIOD =
            Pattern.compile("\\b(?:(?<weekend>(?:este |el |proximo |this )*(?:fin de semana|weekend)(?: que viene)?)"
                    + "|(?<part>principios|mediados|finales|final|fin|beginning|middle|end) (?:del?|of) (?:(?:the|this|este|esta|la) )?"
                    + "(?:(?<week>semana|week)|(?<month>mes|month)|(?<named>" + Names.MONTH
                    + "))(?<nextpart> que viene)?"
                    + "|(?<nextweek>proxima semana|semana (?:que viene|proxima|siguiente|entrante)|next week)"
                    + "|(?<thisweek>(?:esta|this)(?: misma)? (?:semana|week))"
                    + "|(?<nextmonth>mes que viene|proximo mes|next month)|(?<thismonth>este mes|this month))");
    private static final Pattern NEAR = Pattern.compile("\\b(?:(?<two>pasado manana|(?:the )?day after tomorrow)"
            + "|(?<one>(?<!\\b(?:la|esta|media|una|cada|toda) )manana(?: mismo)?|tomorrow)"
            + "|(?<none>(?<!\\bdia de )hoy(?! en dia)(?: mismo)?|today))\\b");

    private final String plain;
    private final LocalDate today;
    private final List<Piece> found = new ArrayList<>();

    private Days(String plain, LocalDate today) {
        this.plain = plain;
        this.today = today;
    }

    static List<Piece> in(String plain, LocalDate today) {
        var days = new Days(plain, today);
        days.each(NAMED, days::named);
        days.each(SPANISH_DATE, days::dated);
        days.each(ENGLISH_DATE, days::dated);
        days.each(NUMERIC, days::numeric);
        days.each(ISO, match -> days.day(match, days.date(match.group("year"), month(match), number(match))));
        days.each(NUMBER, days::bare);
        days.each(PERIOD, days::period);
        days.each(NEAR, days::near);
        return days.found;
    }

    private interface Reading {
        Piece.@Nullable Day of(MatchResult match);
    }

    private void each(Pattern pattern, Reading reading) {
        var matches = pattern.matcher(plain);
        while (matches.find()) {
            try {
                var piece = reading.of(matches.toMatchResult());
                if (piece != null) found.add(piece);
            } catch (DateTimeException nonsense) { // the 31st of February
                continue;
            }
        }
    }

    private Piece.Day near(MatchResult match) {
        var ahead = match.group("two") != null ? 2 : match.group("one") != null ? 1 : 0;
        var day = day(match, today.plusDays(ahead));
        return ahead > 0 ? day.still() : day;
    }

    private Piece.@Nullable Day named(MatchResult match) {
        var before = group(match, "before");
        var after = group(match, "after");
        if (before.matches("pasado|last|past") || after.equals("pasado")) {
            return null;
        }
        var weekday = Names.day(match.group("day"));
        if (match.group("number") != null) {
            var date = date(match);
            return date == null
                    ? null
                    : new Piece.Day(match.start(), match.end(), date, false, date.getDayOfWeek() != weekday, false);
        }
        var coming = before.matches("proximo|next|coming") || after.matches("que viene|proximo|siguiente");
        var week = group(match, "week").trim();
        var date = week.isEmpty()
                ? coming(weekday, before.matches("este|this|esta") || after.equals("mismo"))
                : inWeek(weekday, week);
        var day = new Piece.Day(match.start(), match.end(), date, week.isEmpty(), false, false);
        return coming ? day.still() : day;
    }

    private LocalDate coming(DayOfWeek weekday, boolean orToday) {
        return today.with(orToday ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.next(weekday));
    }

    // "Friday week" is the one after the next.
    private LocalDate inWeek(DayOfWeek weekday, String week) {
        if (week.equals("week")) {
            return coming(weekday, false).plusWeeks(1);
        }
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var shift = week.contains("esta") || week.contains("this") ? 0 : 1;
        return monday.plusWeeks(shift).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private Piece.@Nullable Day dated(MatchResult match) {
        var date = date(match.group("year"), Names.month(match.group("month")), number(match));
        return day(match, date);
    }

    private Piece.@Nullable Day numeric(MatchResult match) {
        var month = Integer.parseInt(group(match, "month") + group(match, "month2"));
        var number = Integer.parseInt(match.group("day"));
        var year = group(match, "year") + group(match, "year2");
        if (month > 12 && number <= 12) {
            return day(match, date(year, number, month));
        }
        return month == 0 || month > 12 || number == 0 ? null : day(match, date(year, month, number));
    }

    private Piece.@Nullable Day bare(MatchResult match) {
        var number = Integer.parseInt(group(match, "day") + group(match, "day2"));
        return number < 1 || number > 31 ? null : day(match, dayOfMonth(number));
    }

    private LocalDate dayOfMonth(int number) {
        var month = today;
        while (number > month.lengthOfMonth() || month.withDayOfMonth(number).isBefore(today)) {
            month = month.withDayOfMonth(1).plusMonths(1);
        }
        return month.withDayOfMonth(number);
    }

    private @Nullable LocalDate date(MatchResult match) {
        var number = Integer.parseInt(match.group("number"));
        if (number < 1 || number > 31) {
            return null;
        }
        if (match.group("month") != null) {
            return date(match.group("year"), Names.month(match.group("month")), number);
        }
        if (match.group("numeric") != null) {
            return date(match.group("year"), Integer.parseInt(match.group("numeric")), number);
        }
        return dayOfMonth(number);
    }

    // Without a year: the one that is near.
    private LocalDate date(@Nullable String year, int month, int number) {
        if (year != null && !year.isEmpty()) {
            return LocalDate.of(Integer.parseInt(year.length() == 2 ? "20" + year : year), month, number);
        }
        var date = LocalDate.of(today.getYear(), month, number);
        return date.isBefore(today.minusDays(OLD_NEWS)) ? date.plusYears(1) : date;
    }

    private Piece.Day period(MatchResult match) {
        return new Piece.Day(match.start(), match.end(), periodEnd(match), false, false, true);
    }

    private LocalDate periodEnd(MatchResult match) {
        var friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        if (today.getDayOfWeek().getValue() > 5) friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var nextFriday =
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        if (match.group("weekend") != null) {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
        if (match.group("nextweek") != null) return nextFriday;
        if (match.group("thisweek") != null) return friday;
        if (match.group("thismonth") != null) return today.with(TemporalAdjusters.lastDayOfMonth());
        if (match.group("nextmonth") != null) return lastOfMonth(1);
        return partEnd(match, friday, nextFriday);
    }

    private LocalDate lastOfMonth(int ahead) {
        return today.withDayOfMonth(1).plusMonths(ahead).with(TemporalAdjusters.lastDayOfMonth());
    }

    private LocalDate partEnd(MatchResult match, LocalDate friday, LocalDate nextFriday) {
        var part = match.group("part");
        var early = part.matches("principios|beginning");
        var middle = part.matches("mediados|middle");
        var next = match.group("nextpart") != null;
        if (match.group("week") != null) {
            var end = next ? nextFriday : friday;
            return early ? end.minusDays(3) : middle ? end.minusDays(2) : end;
        }
        var last = match.group("month") != null
                ? lastOfMonth(next ? 1 : 0)
                : date("", Names.month(match.group("named")), 1).with(TemporalAdjusters.lastDayOfMonth());
        return early ? last.withDayOfMonth(10) : middle ? last.withDayOfMonth(15) : last;
    }

    private static int number(MatchResult match) {
        var day = match.group("day");
        return Character.isDigit(day.charAt(0)) ? Integer.parseInt(day) : 1;
    }

    private static int month(MatchResult match) {
        return Integer.parseInt(match.group("month"));
    }

    private Piece.Day day(MatchResult match, LocalDate day) {
        return new Piece.Day(match.start(), match.end(), day);
    }

    private static String group(MatchResult match, String name) {
        var value = match.group(name);
        return value == null ? "" : value;
    }
}
