package dev.mostrador.promise.ledger.dates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text, and the same in small letters without accents, character for character: what is written without them is
/// found, and its place stands.
final class Prose {
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?<!\\d)[,.:]|[,.:](?!\\d)|[;!?¿¡()\\n—…]|\\b(?:y|e|pero|aunque|porque|conque|and|but|because|so|asi que)\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!…](?=\\s|$)|\\n");

    final String text;
    final String lower;
    final String plain;

    Prose(String written) {
        text = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace('’', '\'');
        lower = sameLength(text, text.toLowerCase(Locale.ROOT));
        plain = withoutAccents(lower);
    }

    /// From the last boundary before a place to the first behind it.
    record Part(int from, int to) {}

    Part clause(int from, int to) {
        return part(BOUNDARY, from, to);
    }

    Part sentence(int from, int to) {
        return part(SENTENCE_END, from, to);
    }

    private Part part(Pattern boundary, int from, int to) {
        int start = 0;
        int end = plain.length();
        var marks = boundary.matcher(plain);
        while (marks.find()) {
            if (marks.end() <= from) {
                start = marks.end();
            } else if (marks.start() >= to) {
                end = marks.start();
                break;
            }
        }
        return new Part(start, end);
    }

    private static String withoutAccents(String lower) {
        var plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            plain.append(
                    letter < 128
                            ? letter
                            : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                                    .charAt(0));
        }
        return plain.toString();
    }

    // A few foreign letters grow when they are made small; then the places would not stand.
    private static String sameLength(String text, String lower) {
        return lower.length() == text.length() ? lower : text;
    }
}
