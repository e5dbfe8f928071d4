package dev.mostrador.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text about to leave, and the views of it that rules read. Every view is as long as the text, so that a place in
/// one is the same place in all.
public final class Draft {
    /// Rules of style look at so many characters; those of leaks at all.
    public static final int LOOKED_AT = 20_000;

    private static final Pattern NOT_OURS = Pattern.compile(
            "https?://\\S+|www\\.\\S+|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,5}|\\b[\\w-]{1,63}\\.(?:example|com|es|net|org)(?:/\\S*)?|«[^»\\n]{0,300}»|“[^”\\n]{0,300}”|\"[^\"\\n]{0,300}\"|^>.*$",
            Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}+)*");
    private static final Pattern END = Pattern.compile("[.!?…]+(?=\\s|$)|\\n+");

    private final String text;
    private final long until;
    private @Nullable String lower;
    private @Nullable String folded;
    private @Nullable List<Span> words;
    private @Nullable List<Span> sentences;

    public Draft(String text) {
        this(text, Long.MAX_VALUE / 2 + System.nanoTime());
    }

    Draft(String text, long until) {
        this.text = text;
        this.until = until;
    }

    /// Another text, looked at within the same time.
    public Draft another(String otherText) {
        return new Draft(otherText, until);
    }

    /// As it is.
    public String text() {
        return text;
    }

    /// The whole text for an expression that might not end by itself.
    public CharSequence patient() {
        return new Patience(text, until);
    }

    /// Small letters, with blanks where the words are not ours: links, addresses, quotations.
    public String lower() {
        if (lower == null) {
            var looked = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
            var own = new StringBuilder(looked);
            var quoted = NOT_OURS.matcher(new Patience(looked, until));
            while (quoted.find()) for (var i = quoted.start(); i < quoted.end(); i++) own.setCharAt(i, ' ');
            for (var i = 0; i < own.length(); i++) own.setCharAt(i, Character.toLowerCase(own.charAt(i)));
            lower = own.toString();
        }
        return lower;
    }

    /// The same without accents; ñ stays.
    public String folded() {
        if (folded == null) {
            var plain = new StringBuilder(lower());
            for (var i = 0; i < plain.length(); i++) plain.setCharAt(i, fold(plain.charAt(i)));
            folded = plain.toString();
        }
        return folded;
    }

    public static String fold(String words) {
        var plain = new StringBuilder(words);
        for (var i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, fold(Character.toLowerCase(plain.charAt(i))));
        }
        return plain.toString();
    }

    private static char fold(char c) {
        return switch (c) {
            case 'á', 'à', 'ä', 'â' -> 'a';
            case 'é', 'è', 'ë', 'ê' -> 'e';
            case 'í', 'ì', 'ï', 'î' -> 'i';
            case 'ó', 'ò', 'ö', 'ô' -> 'o';
            case 'ú', 'ù', 'ü', 'û' -> 'u';
            default -> c;
        };
    }

    /// For an expression over [#folded].
    public CharSequence patientFolded() {
        return new Patience(folded(), until);
    }

    /// Our words, without links, addresses and quotations.
    public List<Span> words() {
        if (words == null) words = spans(WORD);
        return words;
    }

    /// A sentence ends with its mark or its line.
    public List<Span> sentences() {
        if (sentences == null) {
            var found = new ArrayList<Span>();
            var own = lower();
            var from = 0;
            for (var end : spans(END)) {
                add(found, own, from, end.end());
                from = end.end();
            }
            add(found, own, from, own.length());
            sentences = List.copyOf(found);
        }
        return sentences;
    }

    private static void add(List<Span> found, String own, int start, int end) {
        var from = start;
        while (from < end && Character.isWhitespace(own.charAt(from))) from++;
        if (from < end) found.add(new Span(from, end));
    }

    private List<Span> spans(Pattern pattern) {
        var found = new ArrayList<Span>();
        var matcher = pattern.matcher(new Patience(lower(), until));
        while (matcher.find()) found.add(new Span(matcher.start(), matcher.end()));
        return List.copyOf(found);
    }
}
