package dev.mostrador.promise.ledger.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How long from now: of two figures the larger, "en 24-48 horas" is 48.
final class Spans {
    private static final String UNIT =
            "(?<unit>minutos?|mins?|minutes?|horas?|hs|hrs?|h|hours?|dias?|days?|semanas?|weeks?|meses|mes|months?)\\b";
    private static final String WORKING = "(?:\\s+(?<working>laborables?|habiles|habil|laborales|laboral|de trabajo))?";
    private static final String LEAD =
            "\\b(?:no (?:\\w+ ){0,3}mas (?:de|alla de)|dentro de|(?:en|dentro de) (?:un|el) plazo (?:maximo )?de|en menos de|antes de|en (?:un )?maximo de"
                    + "|como (?:mucho|maximo|muy tarde)(?: en)?|en (?:unos|unas|cuestion de|aproximadamente|torno a)|(?:en|durante) (?:el|la|los|las) (?:proxim[oa]s?|siguientes?)"
                    + "|en|within(?: the next)?|in(?: the next| less than| under| about)?|over the next|no later than|in no more than)";
    private static final String TWO =
            "(?<one>" + Numerals.ONE + ")(?:\\s*(?:-|–|/|a|o|u|y|to|or|and)\\s*(?<two>" + Numerals.ONE + "))?";
    private static final Pattern SPAN = Pattern.compile("(?:" + LEAD
            + "\\s+(?:(?:unos|unas|solo|about|around)\\s+)?(?:de|entre|between|from)?\\s*" + TWO
            + "|\\b(?:entre|de|between|from) (?<low>" + Numerals.ONE + ") (?:y|a|and|to) (?<high>" + Numerals.ONE + "))"
            + "\\s*(?<english>(?:business|working) )?" + UNIT + "(?<half> y media)?" + WORKING);
    private static final Pattern NEXT = Pattern.compile(
            "\\b(?:en|durante|dentro de) la proxima (?<unit>hora|media hora)\\b|\\b(?:in|within) the next (?<unit2>hour)\\b");
    private static final Pattern HALF = Pattern.compile(
            "\\b(?:en|dentro de|in|within) (?:(?<half>media hora|half an hour)|(?<more>hora y media|una hora y media|an hour and a half))\\b");

    private Spans() {}

    static List<Piece> in(String plain) {
        var found = new ArrayList<Piece>();
        var halves = HALF.matcher(plain);
        while (halves.find()) {
            found.add(new Piece.Span(
                    halves.start(), halves.end(), halves.group("half") != null ? 30 : 90, Piece.Unit.MINUTES, false));
        }
        var next = NEXT.matcher(plain);
        while (next.find()) {
            var half = "media hora".equals(next.group("unit"));
            found.add(new Piece.Span(next.start(), next.end(), half ? 30 : 60, Piece.Unit.MINUTES, false));
        }
        var spans = SPAN.matcher(plain);
        while (spans.find()) {
            found.add(span(spans.toMatchResult()));
        }
        return found;
    }

    private static Piece span(MatchResult match) {
        var one = match.group("low") == null ? match.group("one") : match.group("low");
        var two = match.group("high") == null ? match.group("two") : match.group("high");
        var amount = Math.max(Numerals.read(one), two == null ? 0 : Numerals.read(two));
        var business = match.group("working") != null || match.group("english") != null;
        var unit = unit(match.group("unit"));
        if (match.group("half") != null && unit == Piece.Unit.HOURS) {
            return new Piece.Span(match.start(), match.end(), amount * 60 + 30, Piece.Unit.MINUTES, false);
        }
        return new Piece.Span(match.start(), match.end(), amount, unit, business);
    }

    private static Piece.Unit unit(String word) {
        return switch (word.charAt(0)) {
            case 'h' -> Piece.Unit.HOURS;
            case 'd' -> Piece.Unit.DAYS;
            case 's', 'w' -> Piece.Unit.WEEKS;
            default -> word.startsWith("mi") ? Piece.Unit.MINUTES : Piece.Unit.MONTHS;
        };
    }
}
