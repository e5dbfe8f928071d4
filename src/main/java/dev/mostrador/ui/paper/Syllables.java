package dev.mostrador.ui.paper;

import com.openhtmltopdf.extend.Hyphenator;
import java.util.regex.Pattern;

/// Where a long Spanish word may be parted: before a consonant that a vowel follows, never between two that are said
/// together, and at least three letters from either end. What has other letters or digits is left alone.
final class Syllables implements Hyphenator {
    private static final String VOWEL = "[aeiouáéíóúü]";
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}@./_-])\\p{L}{9,}(?![\\p{L}\\p{N}@/_-])");
    // "br" and its like, "ch", "ll" and "rr" begin a syllable together.
    private static final String BEGINS =
            "(?:[bcdfgpt]r|[bcfgp]l|ch|ll|rr|qu|[bcdfgjkmnñpqstvxyz]|(?<![bcfgpl])l|(?<![bcdfgptr])r)";
    private static final Pattern ONSET = Pattern.compile(
            "(?<=" + VOWEL + "[a-zñ&&[^aeiou]]{0,2})(?=" + BEGINS + VOWEL + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public String hyphenateText(String text) {
        return WORD.matcher(text).replaceAll(found -> parted(found.group()));
    }

    static String parted(String word) {
        var parted = new StringBuilder();
        var onset = ONSET.matcher(word);
        var from = 0;
        while (onset.find()) {
            var at = onset.start();
            if (at < 3 || word.length() - at < 3 || at == from) continue;
            parted.append(word, from, at).append('\u00ad');
            from = at;
        }
        return parted.append(word, from, word.length()).toString();
    }
}
