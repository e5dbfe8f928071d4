package dev.mostrador.conversation;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what a person types into PostgreSQL's text query: all words, any order; "a phrase"; -without; the last word
/// may be unfinished.
final class SearchQuery {
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final int MOST_TERMS = 20;
    private static final int SHORTEST_PREFIX = 3; // letters; shorter beginnings match nearly everything

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
                terms.add(unwanted ? "!(" + words + ")" : "(" + words + ")");
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
        var phrase = words.stream().collect(Collectors.joining(" <-> "));
        var prefix = unfinished && !words.isEmpty() && words.getLast().length() >= SHORTEST_PREFIX;
        return prefix ? phrase + ":*" : phrase;
    }
}
