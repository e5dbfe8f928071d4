package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Sustained capitals shout (R27). Codes and acronyms may: a word with a figure, one of the list, one that the shop
/// allows. A short word counts when it is a common one («NO»), a long one always, and so does a row of them.
final class Capitals implements Rule {
    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\p{N}_-]|[\\p{L}\\p{N}]\\.)[\\p{Lu}]{1,40}(?:[ \\t,;:¡!¿?]{1,3}[\\p{Lu}\\p{N}]{1,40}){0,200}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{Lu}\\p{N}]+");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUÁÉÍÓÚÜ]");
    private static final int LONG = 4; // letters

    private final Set<String> acronyms = Phrases.read("acronyms").keySet();
    private final Set<String> common = Phrases.read("common").keySet();

    @Override
    public String name() {
        return "capitals";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var own = new StringBuilder(draft.text());
        for (var i = 0; i < own.length() && i < draft.lower().length(); i++) {
            if (draft.lower().charAt(i) == ' ' && own.charAt(i) != ' ') own.setCharAt(i, '\u0001'); // not our words
        }
        own.setLength(Math.min(own.length(), Draft.LOOKED_AT));
        var allowed = allowed(context);
        var runs = RUN.matcher(own);
        while (runs.find()) {
            var span = shouted(own.toString(), runs.start(), runs.end(), allowed);
            if (span != null) found.add(Finding.advice(name(), draft, span, "R27", quiet(draft, span, allowed)));
        }
        return found;
    }

    private Set<String> allowed(StyleContext context) {
        var allowed = new HashSet<>(acronyms);
        context.voice().allowed().forEach(word -> allowed.add(Draft.fold(word)));
        context.voice().dictionary().forEach(word -> allowed.add(Draft.fold(word)));
        return allowed;
    }

    // From the first to the last word of the run that shouts; null: none does.
    private @org.jspecify.annotations.Nullable Span shouted(String text, int from, int to, Set<String> allowed) {
        var words = new ArrayList<Span>();
        var matcher = WORD.matcher(text).region(from, to);
        while (matcher.find()) words.add(new Span(matcher.start(), matcher.end()));
        var loud = words.stream().filter(word -> isWord(word.in(text), allowed)).toList();
        var row = loud.stream().filter(word -> word.end() - word.start() > 1).count();
        var shouts = loud.stream().anyMatch(word -> isLoud(word.in(text)));
        if (!shouts && row < 3) {
            return null;
        }
        return new Span(loud.getFirst().start(), loud.getLast().end());
    }

    private static boolean isWord(String word, Set<String> allowed) {
        return word.chars().allMatch(Character::isLetter) && !allowed.contains(Draft.fold(word));
    }

    private boolean isLoud(String word) {
        return word.length() >= LONG && VOWEL.matcher(word).find()
                || word.length() > 1 && common.contains(Draft.fold(word));
    }

    private static String quiet(Draft draft, Span span, Set<String> allowed) {
        var said = span.in(draft.text());
        var small = WORD.matcher(said)
                .replaceAll(
                        word -> isWord(word.group(), allowed) ? word.group().toLowerCase(Locale.ROOT) : word.group());
        return Case.begins(draft, span.start()) && !small.isEmpty()
                ? small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1)
                : small;
    }
}
