package dev.mostrador.style.rule;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.StyleContext;
import java.util.List;
import java.util.function.Predicate;

/// Words and phrases of a list, where `when` holds.
record ListRule(String name, Phrases phrases, Severity severity, String source, Predicate<StyleContext> when)
        implements Rule {
    static ListRule advice(String name, String source, String... lists) {
        return new ListRule(name, Phrases.of(lists), Severity.ADVICE, source, _ -> true);
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        if (!when.test(context)) {
            return List.of();
        }
        return phrases.in(draft).stream()
                .map(hit -> Finding.of(name, draft, hit.span(), severity, source, better(draft, hit)))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String better(Draft draft, Phrases.Hit hit) {
        return hit.better() == null ? null : Case.like(draft, hit.span(), hit.better());
    }
}
