package dev.mostrador.promise.ledger.dates;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// At what time of a day.
final class Hours {
    private static final String WORD =
            "una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private static final String MINUTES =
            "(?:\\s*[:.h]\\s?(?<minute>\\d{2})(?!\\d))?(?:\\s+(?<odd>y media|y cuarto|menos cuarto))?";
    private static final String HALF = "(?:\\s*(?:h|hs|hrs|horas)\\b\\.?)?"
            + "(?:\\s*(?:de la (?<half>manana|tarde|noche)|del (?<noon>mediodia)|(?<letter>[ap])\\.?\\s?m\\b\\.?|in the (?<half2>morning|afternoon|evening)))?";
    private static final Pattern SPANISH = Pattern.compile(
            "(?:(?<=\\b(?:a|sobre|hacia|entre|y|para) las? )|(?<=\\bantes de las? ))(?<hour>\\d{1,2}(?!\\d)|(?:" + WORD
                    + ")\\b)" + MINUTES + HALF + "(?!\\s*(?:%|€|\\d))");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(?<=\\b(?:at|by|before|around|between) )|(?<=\\bbetween \\d{1,2} and ))(?<hour>\\d{1,2}|" + WORD + ")"
                    + MINUTES + "(?:\\s*o'?clock)?" + HALF
                    + "(?=$|[.,;!)\\n]|\\s+(?:on|tomorrow|today|this|and|at|to|sharp)\\b|\\s+" + Names.DAY + "\\b)");
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\d.,:/])(?<hour>[01]?\\d|2[0-4])(?::(?<minute>[0-5]\\d)(?!\\d)"
                    + "(?:\\s*(?:h|hs|hrs|horas)\\b)?(?:\\s*(?<letter>[ap])\\.?\\s?m\\b\\.?)?|(?:[.](?<minute2>[0-5]\\d))?\\s*(?:(?<letter2>[ap])\\.?m\\b\\.?|(?<=\\d\\.\\d\\d)\\s*h\\b))");
    private static final Pattern PART = Pattern.compile(
            "\\b(?:(?<alone>(?:esta|this) (?<which>manana|tarde|noche|mediodia|morning|afternoon|evening)|tonight|este mediodia)"
                    + "|(?<first>a primera hora|first thing)(?: (?:de|por|in) (?:la|the) (?:manana|morning))?(?<firstnoon> de la tarde)?"
                    + "|(?<last>a ultima hora|ultima hora|end of (?:the |business )?day|close of business|eod|cob|al cierre|al final del dia|a lo largo del dia|durante el dia)(?: (?:de la|in the) (?<lastof>manana|tarde|noche))?"
                    + "|(?<middle>al? mediodia|noon|midday)|a media (?<half>manana|tarde)"
                    + "|(?:por|a|en|de|durante|a lo largo de) la (?<of>manana|tarde|noche)|(?:in the |(?<=" + Names.DAY
                    + " )|(?<=tomorrow ))(?<english>morning|afternoon|evening|night))\\b");

    private Hours() {}

    /// @param morningEnd 14:00 in Spain, 12:00 elsewhere
    static List<Piece> in(String plain, LocalTime morningEnd) {
        var found = new ArrayList<Piece>();
        for (var pattern : List.of(SPANISH, ENGLISH, BARE)) {
            var matches = pattern.matcher(plain);
            while (matches.find()) {
                var clock = clock(matches.toMatchResult());
                if (clock != null) found.add(clock);
            }
        }
        var parts = PART.matcher(plain);
        while (parts.find()) {
            found.add(part(parts.toMatchResult(), morningEnd));
        }
        return found;
    }

    private static Piece.@Nullable Clock clock(MatchResult match) {
        var hour = Numerals.read(match.group("hour"));
        var minute = group(match, "minute") + group(match, "minute2");
        int past = minute.isEmpty() ? 0 : Integer.parseInt(minute);
        switch (group(match, "odd")) {
            case "y media" -> past = 30;
            case "y cuarto" -> past = 15;
            case "menos cuarto" -> {
                past = 45;
                hour--;
            }
            default -> {}
        }
        if (hour > 24 || past > 59 || hour == 24 && past > 0) {
            return null;
        }
        var half = half(match);
        var written = match.group("hour").startsWith("0") || hour > 12;
        return new Piece.Clock(
                match.start(),
                match.end(),
                half(hour, half),
                past,
                half.isEmpty() && !written && hour < (minute.isEmpty() ? 12 : 8));
    }

    private static String half(MatchResult match) {
        var half = group(match, "half") + group(match, "half2") + group(match, "noon");
        var letter = group(match, "letter") + group(match, "letter2");
        return switch (half + letter) {
            case "manana", "morning", "a" -> "am";
            case "" -> "";
            default -> "pm";
        };
    }

    private static int half(int hour, String half) {
        if (half.equals("pm") && hour < 12) return hour + 12;
        return half.equals("am") && hour == 12 ? 0 : hour;
    }

    private static Piece part(MatchResult match, LocalTime morningEnd) {
        var alone = match.group("alone") != null;
        var words = group(match, "alone").equals("tonight")
                ? "noche"
                : group(match, "alone").equals("este mediodia") ? "mediodia" : group(match, "which");
        var which = words + group(match, "of") + group(match, "english") + group(match, "lastof");
        @Nullable LocalTime time;
        if (match.group("first") != null) {
            time = match.group("firstnoon") == null ? LocalTime.of(10, 0) : LocalTime.of(17, 0);
        } else if (match.group("middle") != null) {
            time = LocalTime.of(match.group("middle").contains("dia") ? 14 : 12, 0);
        } else if (match.group("half") != null) {
            time = match.group("half").equals("manana") ? LocalTime.of(12, 0) : LocalTime.of(18, 0);
        } else {
            time = end(which, morningEnd);
        }
        return new Piece.Part(match.start(), match.end(), time, alone);
    }

    private static @Nullable LocalTime end(String which, LocalTime morningEnd) {
        return switch (which) {
            case "manana" -> morningEnd;
            case "morning" -> LocalTime.of(12, 0);
            case "mediodia" -> LocalTime.of(15, 0);
            case "tarde" -> LocalTime.of(20, 0);
            case "afternoon" -> LocalTime.of(18, 0);
            case "noche", "evening", "night" -> LocalTime.of(22, 0);
            default -> null;
        };
    }

    private static String group(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) && match.group(name) != null ? match.group(name) : "";
    }
}
