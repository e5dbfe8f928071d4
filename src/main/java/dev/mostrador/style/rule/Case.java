package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Span;
import java.util.Locale;

/// Better words that stand where the others stood: a capital where there was one.
final class Case {
    private Case() {}

    static String like(Draft draft, Span span, String better) {
        var first =
                span.start() < span.end() && Character.isUpperCase(draft.text().charAt(span.start()));
        return first && !better.isEmpty()
                ? better.substring(0, 1).toUpperCase(Locale.ROOT) + better.substring(1)
                : better;
    }

    /// Whether a sentence begins there.
    static boolean begins(Draft draft, int place) {
        var before = place - 1;
        var text = draft.text();
        while (before >= 0
                && (Character.isWhitespace(text.charAt(before)) || "¿¡(*_".indexOf(text.charAt(before)) >= 0)) {
            if (text.charAt(before) == '\n') return true;
            before--;
        }
        return before < 0 || ".!?…:".indexOf(text.charAt(before)) >= 0;
    }
}
