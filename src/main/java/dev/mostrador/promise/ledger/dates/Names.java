package dev.mostrador.promise.ledger.dates;

import java.time.DayOfWeek;
import java.util.List;

/// What days of the week and months are called, without accents.
final class Names {
    private static final List<String> SPANISH_DAYS =
            List.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");
    private static final List<String> ENGLISH_DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> SPANISH_MONTHS =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "se", "oct", "nov", "dic");
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "se", "oct", "nov", "dec");

    static final String DAY = "(?:" + String.join("|", SPANISH_DAYS) + "|" + String.join("|", ENGLISH_DAYS) + ")";
    static final String MONTH = "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre"
            + "|noviembre|diciembre|january|february|march|april|june|july|august|september|october|november|december"
            + "|ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)\\b\\.?";

    private Names() {}

    static DayOfWeek day(String plain) {
        var at = SPANISH_DAYS.indexOf(plain);
        return DayOfWeek.of(1 + (at < 0 ? ENGLISH_DAYS.indexOf(plain) : at));
    }

    static int month(String plain) {
        for (var names : List.of(SPANISH_MONTHS, ENGLISH_MONTHS)) {
            for (int i = 0; i < names.size(); i++) {
                if (plain.startsWith(names.get(i))) return i + 1;
            }
        }
        return 0;
    }
}
