package dev.mostrador.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places: `{{cliente}}`, or `{{cliente|cliente}}` with what to say when it is not known. A place that
/// nothing is known for stays as it stands: the style rule "unfilled" asks about it before the text leaves.
///
/// Filled once from left to right: what comes from the conversation is never looked at again, so that a customer called
/// `{{agente}}` fills in nothing.
public final class Template {
    private static final Pattern PLACE =
            Pattern.compile("(,? ?)\\{\\{([^{}|\\n]{1,40})(?:\\|([^{}\\n]{0,120}))?\\}\\}");
    private static final Pattern MARK = Pattern.compile("(\\]|!)(?=[(\\[])");
    private static final int LONGEST = 200; // characters of a value

    private Template() {}

    public static String fill(String text, Map<Variable, String> known) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(said(place, known)));
    }

    // Where nothing is to be said, what leads up to it goes too: "Hola, {{cliente|}}:" is "Hola:".
    private static String said(MatchResult place, Map<Variable, String> known) {
        var value = Variable.find(place.group(2)).map(known::get).orElse("");
        var fallback = place.group(3);
        if (value != null && !value.isBlank()) return place.group(1) + clean(value);
        return fallback == null ? place.group() : fallback.isEmpty() ? "" : place.group(1) + fallback;
    }

    /// Names in it that mean nothing.
    public static List<String> unknown(String text) {
        var unknown = new LinkedHashSet<String>();
        PLACE.matcher(text).results().forEach(place -> {
            if (Variable.find(place.group(2)).isEmpty())
                unknown.add(place.group(2).strip());
        });
        return List.copyOf(unknown);
    }

    /// The other way round: a sent text becomes one for everybody. Only whole words.
    public static String generalise(String text, Map<Variable, String> known, String language) {
        var general = text;
        for (var variable : List.of(Variable.CUSTOMER_FULL, Variable.CUSTOMER, Variable.ORDER, Variable.AGENT)) {
            var value = known.getOrDefault(variable, "").strip();
            if (value.length() > 2) {
                general = Pattern.compile("(?U)(?<![\\w{.|])" + Pattern.quote(value) + "(?![\\w}|])")
                        .matcher(general)
                        .replaceAll(Matcher.quoteReplacement("{{" + variable.word(language) + "}}"));
            }
        }
        return general;
    }

    // One line, and no link or picture in the shop's name: customers choose how they are called.
    private static String clean(String value) {
        var line = value.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        var plain = MARK.matcher(line).replaceAll("$1 ").replace("{{", "{ {");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
