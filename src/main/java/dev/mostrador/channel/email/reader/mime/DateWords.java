package dev.mostrador.channel.email.reader.mime;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// Names of months and zones in the languages that programs put into a Date header.
final class DateWords {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("apr", 4),
            Map.entry("abr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("out", 10),
            Map.entry("ott", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dic", 12),
            Map.entry("dez", 12));

    /// Hours from UTC.
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("wet", 0),
            Map.entry("west", 1),
            Map.entry("bst", 1),
            Map.entry("cet", 1),
            Map.entry("met", 1),
            Map.entry("cest", 2),
            Map.entry("mest", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("art", -3),
            Map.entry("clt", -4),
            Map.entry("edt", -4),
            Map.entry("est", -5),
            Map.entry("cdt", -5),
            Map.entry("cst", -6),
            Map.entry("mdt", -6),
            Map.entry("mst", -7),
            Map.entry("pdt", -7),
            Map.entry("pst", -8));

    private DateWords() {}

    /// 1 to 12, or 0 if the word is no month.
    static int month(String word) {
        return word.length() < 3 ? 0 : MONTHS.getOrDefault(word.substring(0, 3), 0);
    }

    /// "mar" is Tuesday in Spanish and March everywhere.
    static boolean isWeekday(String word) {
        return word.equals("mar")
                || word.equals("mar.")
                || word.equals("martes")
                || word.equals("mardi")
                || word.equals("martedì");
    }

    static Optional<ZoneOffset> zone(String word) {
        return Optional.ofNullable(ZONES.get(word)).map(ZoneOffset::ofHours);
    }

    /// `+0100`, `+1:00`.
    static ZoneOffset offset(String word) {
        var digits = word.substring(1).replace(":", "");
        int value = Integer.parseInt(digits);
        int sign = word.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * (value / 100), sign * (value % 100));
    }
}
