package dev.mostrador.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns what a person types into PostgreSQL's text query: all words, any order; "a phrase"; -without; the last word
/// may be unfinished.
final class SearchQuery {
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final int MOST_TERMS = 20;
    private static final int SHORTEST_PREFIX = 3; // letters; shorter beginnings match nearly everything

    private static final int SHORTEST_INFLECTED = 3;

    private SearchQuery() {}

    /// Empty when nothing searchable was typed.
    static Optional<String> parse(String typed) {
        var terms = new ArrayList<String>();
        var wanted = 0;
        var matcher = TERM.matcher(typed);
        while (matcher.find() && terms.size() < MOST_TERMS) {
            var quoted = matcher.group(2) != null;
            var unfinished = !quoted && matcher.end() == typed.length();
            var words = words(quoted ? matcher.group(2) : matcher.group(3), unfinished);
            if (!words.isEmpty()) {
                var unwanted = !matcher.group(1).isEmpty();
                terms.add(unwanted ? "!" + words : words);
                wanted += unwanted ? 0 : 1;
            }
        }
        return wanted == 0 ? Optional.empty() : Optional.of(String.join(" & ", terms));
    }

    // Folding leaves letters and digits only, so nothing typed can be read as an operator.
    private static String words(String term, boolean unfinished) {
        var words = Stream.of(SearchText.fold(term).split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
        var alternatives = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            alternatives.add(alternatives(words.get(i), unfinished && i == words.size() - 1));
        }
        var phrase = String.join(" <-> ", alternatives);
        return words.size() > 1 ? "(" + phrase + ")" : phrase;
    }

    private static String alternatives(String word, boolean unfinished) {
        var forms = new ArrayList<>(forms(word));
        if (unfinished && word.length() >= SHORTEST_PREFIX) {
            forms.set(0, word + ":*");
        }
        return forms.size() == 1 ? forms.getFirst() : "(" + String.join("|", forms) + ")";
    }

    // The stemmer takes some plurals for verbs (correa, correas) and does not know z and c for one (luz, luces).
    private static Set<String> forms(String word) {
        var forms = new LinkedHashSet<>(Set.of(word));
        if (word.length() < SHORTEST_INFLECTED || !word.chars().allMatch(Character::isLetter)) {
            return forms;
        }
        if (word.endsWith("s")) {
            forms.add(word.substring(0, word.length() - 1));
            if (word.endsWith("es")) {
                forms.add(word.substring(0, word.length() - 2));
            }
            if (word.endsWith("ces")) {
                forms.add(word.substring(0, word.length() - 3) + "z");
            }
            return forms;
        }
        forms.add(word + "s");
        forms.add(word.endsWith("z") ? word.substring(0, word.length() - 1) + "ces" : word + "es");
        return forms;
    }
}
