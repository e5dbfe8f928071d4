package dev.mostrador.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Dates inside the demo's texts: `{{dia:2}}` is the day after tomorrow as one says it ("jueves 26 de noviembre"),
/// `{{cita:-1}}` yesterday as a mail program writes it above a quotation, `{{mes:-35}}` the month 35 days ago.
/// The shop delivers on no Sunday: a promised one becomes the Monday, a past one the Saturday.
final class DatePhrases {
    private static final Pattern PHRASE = Pattern.compile("\\{\\{(dia|cita|mes):(-?\\d+)}}");
    private static final Locale SPANISH = Locale.of("es", "ES");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", SPANISH);
    private static final DateTimeFormatter QUOTED = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", SPANISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", SPANISH);

    private final LocalDate today;

    DatePhrases(LocalDate today) {
        this.today = today;
    }

    String fill(String text) {
        return PHRASE.matcher(text).replaceAll(found -> phrase(found.group(1), Integer.parseInt(found.group(2))));
    }

    private String phrase(String kind, int days) {
        var date = today.plusDays(days);
        return switch (kind) {
            case "cita" -> QUOTED.format(date);
            case "mes" -> MONTH.format(date);
            default -> DAY.format(offSunday(date, days));
        };
    }

    private static LocalDate offSunday(LocalDate date, int days) {
        if (date.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return date;
        }
        return days > 0 ? date.plusDays(1) : date.minusDays(1);
    }
}
