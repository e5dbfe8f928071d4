package dev.mostrador.conversation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Folds text so that accents, capitals and Spanish plurals do not matter, for documents and questions alike.
/// Position by position: the folded text is as long as the original, so that a hit in one is a hit in the other.
///
/// Accents are dropped, but -ción and -sión keep theirs: PostgreSQL's Spanish stemmer knows "devolución" and
/// "devoluciones" as one word only with it. All else that is neither letter nor digit separates words, so that the
/// parts of `MO-2026-004817` or of an address are found.
public final class SearchText {
    private static final Pattern NOUN_IN_ION = Pattern.compile("(?<=[a-z]{2}[cs])ion(?![a-z0-9])");
    private static final char[] FOLDED = new char[0x250];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = foldSlowly(c);
        }
    }

    private SearchText() {}

    public static String fold(String text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            var c = text.charAt(i);
            folded[i] = c < FOLDED.length ? FOLDED[c] : foldSlowly(c);
        }
        return NOUN_IN_ION.matcher(new String(folded)).replaceAll("ión");
    }

    private static char foldSlowly(char c) {
        if (c == 'º' || c == 'ª' || Character.isSurrogate(c) || !Character.isLetterOrDigit(c)) {
            return ' ';
        }
        var base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Character.toLowerCase(base);
    }
}
