package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Numbers of one kind, told apart by their check digit: a card, an account, a person's papers (R36). What the customer
/// wrote himself is only advised against; a card never leaves.
record Numbers(String name, Pattern shape, Predicate<String> right, Severity severity) implements Rule {
    private static final int MOST = 10;
    private static final int SHOWN = 4; // last signs

    static Numbers of(String name, String shape, Predicate<String> right, Severity severity) {
        return new Numbers(name, Pattern.compile(shape, Pattern.CASE_INSENSITIVE), right, severity);
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        var matcher = shape.matcher(draft.patient());
        while (found.size() < MOST && matcher.find()) {
            var signs = bare(matcher.group());
            if (!right.test(signs)) continue;
            if (context.voice().contacts().stream().anyMatch(it -> bare(it).equals(signs))) continue; // the shop's own
            var own =
                    severity != Severity.BLOCK && bare(context.secrets().told()).contains(signs);
            var span = new Span(matcher.start(), matcher.end());
            var hidden = "···· " + signs.substring(Math.max(0, signs.length() - SHOWN));
            found.add(Finding.of(name, draft, span, own ? Severity.ADVICE : severity, "R36", null)
                    .quoting(hidden));
        }
        return found;
    }

    static String bare(String words) {
        return words.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean isAboutNotes() {
        return severity == Severity.BLOCK; // a card has no business in a note either
    }
}
