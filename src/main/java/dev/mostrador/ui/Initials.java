package dev.mostrador.ui;

import java.util.Locale;
import java.util.regex.Pattern;

/// The two letters in a face: first letters of the first and second word.
public final class Initials {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");

    private Initials() {}

    public static String of(String name) {
        var letters = new StringBuilder();
        for (var word : BETWEEN.split(name.strip())) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
