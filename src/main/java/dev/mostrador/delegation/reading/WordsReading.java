package dev.mostrador.delegation.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the words that the protocol names, in either gender and number: "abogado" is found in "mis abogadas".
public final class WordsReading {
    // "No voy a poner una denuncia" says that they will not; "si no llega, pondré una denuncia" says something else.
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:sin|ni|tampoco)(?: \\w+)? $|\\bno (?:quiero|queremos|voy|vamos|pienso|hace"
                    + "|hay|hara|es|necesito|pondre|ponga|llegar|llegaremos|deseo)(?: \\w+){0,4} $");

    /// What the consumers' office is called for short is mostly something else: "el consumo de pienso".
    private static final Set<String> WITH_PREPOSITION = Set.of("consumo");

    private WordsReading() {}

    /// The first of these words that is meant.
    public static Optional<String> find(List<String> words, String text) {
        if (words.isEmpty()) return Optional.empty();
        var said = Plain.of(text).replaceAll("\\s+", " ");
        return words.stream().filter(word -> isSaid(word, said)).findFirst();
    }

    private static boolean isSaid(String word, String said) {
        var plain = Plain.of(word).strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) return false;
        var found = Pattern.compile("\\b" + pattern(plain) + "\\b").matcher(said);
        while (found.find()) {
            var before = said.substring(Math.max(0, found.start() - 40), found.start());
            if (!DENIED.matcher(before).find()) return true;
        }
        return false;
    }

    private static String pattern(String word) {
        if (WITH_PREPOSITION.contains(word))
            return "(?:a|en|ante|de) " + word + "(?! (?:de|diario|mensual|responsable|electrico))";
        var last = word.charAt(word.length() - 1);
        var stem = Pattern.quote(word.substring(0, word.length() - 1));
        if (last == 'o' || last == 'a') return stem + "[oa]s?";
        return Pattern.quote(word) + (last == 's' ? "" : "(?:e?s)?");
    }
}
