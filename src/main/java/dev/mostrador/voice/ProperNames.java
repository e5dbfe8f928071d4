package dev.mostrador.voice;

import dev.mostrador.style.Draft;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a text that name somebody or something: with a capital although no sentence begins there (*pienso
/// Acana*), or with one inside (*iPhone*). What is all in capitals shouts, and teaches nothing.
public final class ProperNames {
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]{0,200}\\}\\}");
    private static final Pattern NO_LETTER = Pattern.compile("(?U)[^\\p{L}]+");
    private static final int SHORTEST = 3; // letters

    private ProperNames() {}

    public static Set<String> in(String text) {
        var draft = new Draft(PLACE.matcher(text).replaceAll("x"));
        return draft.words().stream()
                .filter(it -> isName(it.in(draft.text()), draft.text(), it.start()))
                .map(it -> it.in(draft.text()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every word of a name.
    public static Set<String> of(String name) {
        return Arrays.stream(NO_LETTER.split(name))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isName(String word, String text, int start) {
        if (word.length() < SHORTEST || word.chars().noneMatch(Character::isLowerCase)) return false;
        var inside = word.chars().skip(1).anyMatch(Character::isUpperCase);
        return inside || Character.isUpperCase(word.charAt(0)) && !begins(text, start);
    }

    private static boolean begins(String text, int start) {
        for (var i = start - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(text.charAt(i))) return false;
            if (".!?…:\n".indexOf(text.charAt(i)) >= 0) return true;
        }
        return true;
    }
}
