package dev.mostrador.style;

import org.jspecify.annotations.Nullable;

/// Something in a draft that its author should look at. `style.<key>` is the sentence that says why.
///
/// @param rule `capitals`, `leak.card`: also what "always ignore" is about
/// @param span within the draft; empty where something is missing
/// @param said the words found, as they stand; never the whole of what is secret
/// @param key of the sentence; `{0}` is what was said, `{1}` the better words
/// @param source requirement row that asks for it: `R27`
/// @param fix what may stand there instead; null: no ready words
public record Finding(
        String rule,
        Span span,
        Severity severity,
        String said,
        String key,
        String source,
        @Nullable String fix) {
    public static final String NOT_CHECKED = "not-checked";

    private static final int LONGEST = 80; // characters of what was said

    public static Finding advice(String rule, Draft draft, Span span, String source, @Nullable String fix) {
        return of(rule, draft, span, Severity.ADVICE, source, fix);
    }

    public static Finding of(
            String rule, Draft draft, Span span, Severity severity, String source, @Nullable String fix) {
        return new Finding(rule, span, severity, excerpt(span.in(draft.text())), "style.why." + rule, source, fix);
    }

    /// A rule that failed or took too long: nothing is known, and that is said.
    static Finding unchecked(String rule) {
        return new Finding(NOT_CHECKED, new Span(0, 0), Severity.ADVICE, rule, "style.why." + NOT_CHECKED, "", null);
    }

    /// A file that could not be read.
    public static Finding unread(String file) {
        var shown = excerpt(file);
        return new Finding(NOT_CHECKED, new Span(0, 0), Severity.ADVICE, shown, "style.why.unread", "R36", null);
    }

    /// Not in the draft itself: in a file that goes with it.
    public Finding inFile(String file) {
        return new Finding(
                rule, new Span(0, 0), severity, excerpt(file) + ": " + said, "style.why.in-file", source, null);
    }

    /// The same at another place.
    public Finding at(Span other) {
        return new Finding(rule, other, severity, said, key, source, fix);
    }

    /// Of the same rule, about some of the same words.
    public boolean isSameAs(Finding other) {
        return rule.equals(other.rule) && span.overlaps(other.span);
    }

    /// The same with another sentence.
    public Finding saying(String otherKey) {
        return new Finding(rule, span, severity, said, "style.why." + otherKey, source, fix);
    }

    /// The same with other words for what was found: a secret is not repeated.
    public Finding quoting(String words) {
        return new Finding(rule, span, severity, words, key, source, fix);
    }

    public Finding weighing(Severity other) {
        return new Finding(rule, span, other, said, key, source, fix);
    }

    private static String excerpt(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
