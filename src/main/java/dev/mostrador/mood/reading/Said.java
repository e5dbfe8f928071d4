package dev.mostrador.mood.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text in small letters without accents, each at its own place; what is quoted from somebody else is blank.
final class Said {
    private static final Pattern QUOTED =
            Pattern.compile("«[^»]{0,400}»|“[^”]{0,400}”|\"[^\"\\n]{4,400}\"|(?m)^\\s*>.*$|\\s> .*");

    private Said() {}

    static String of(String text) {
        return letters(unquoted(text));
    }

    /// As it was typed, without what is quoted.
    static String unquoted(String text) {
        var matcher = QUOTED.matcher(text);
        var plain = new StringBuilder(text);
        while (matcher.find()) {
            for (var i = matcher.start(); i < matcher.end(); i++) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    private static String letters(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            folded.append(letter < 128 ? Character.toLowerCase(letter) : folded(letter));
        }
        return folded.toString();
    }

    private static char folded(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .charAt(0);
    }
}
