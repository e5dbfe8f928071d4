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
record Numbers(String name, Pattern shape, Predicate<String> right, Severity severity, boolean within) implements Rule {
    private static final int MOST = 10;
    private static final int SHOWN = 4; // last signs
    private static final int SHORTEST = 13; // signs of what stands among others
    private static final int LONGEST = 34;

    static Numbers of(String name, String shape, Predicate<String> right, Severity severity) {
        return new Numbers(name, Pattern.compile(shape, Pattern.CASE_INSENSITIVE), right, severity, false);
    }

    /// It may be part of what has the shape: a number beside it is grouped like it.
    static Numbers within(String name, Pattern shape, Predicate<String> right, Severity severity) {
        return new Numbers(name, shape, right, severity, true);
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var found = new ArrayList<Finding>();
        for (var span : places(draft)) {
            var signs = bare(span.in(draft.text()));
            if (context.voice().contacts().stream().anyMatch(it -> bare(it).equals(signs))) continue; // the shop's own
            var own =
                    severity != Severity.BLOCK && bare(context.secrets().told()).contains(signs);
            var hidden = "···· " + signs.substring(Math.max(0, signs.length() - SHOWN));
            found.add(Finding.of(name, draft, span, own ? Severity.ADVICE : severity, "R36", null)
                    .quoting(hidden));
        }
        return found;
    }

    private List<Span> places(Draft draft) {
        if (within) return places(draft.patient(), shape, right, MOST);
        var places = new ArrayList<Span>();
        var matcher = shape.matcher(draft.patient());
        while (places.size() < MOST && matcher.find()) {
            if (right.test(bare(matcher.group()))) places.add(new Span(matcher.start(), matcher.end()));
        }
        return places;
    }

    /// All of what has the shape or a part of it, from one break to another, that is right.
    static List<Span> places(CharSequence text, Pattern shape, Predicate<String> right, int most) {
        var places = new ArrayList<Span>();
        var matcher = shape.matcher(text);
        while (places.size() < most && matcher.find()) {
            var row = matcher.group();
            var from = 0;
            while (from < row.length() && places.size() < most) {
                var end = isBreak(row, from) ? end(row, from, right) : 0;
                if (end > 0) places.add(new Span(matcher.start() + from, matcher.start() + end));
                from = Math.max(from + 1, end);
            }
        }
        return places;
    }

    // The longest that is right; 0: none. A line may end in it, once.
    private static int end(String row, int from, Predicate<String> right) {
        var found = 0;
        var lines = 0;
        var signs = new StringBuilder();
        for (var i = from; i < row.length() && signs.length() < LONGEST && lines < 2; i++) {
            var sign = row.charAt(i);
            if (sign == '\n') lines++;
            if (!Character.isLetterOrDigit(sign)) continue;
            signs.append(Character.toUpperCase(sign));
            if (signs.length() >= SHORTEST && isBreak(row, i + 1) && right.test(signs.toString())) found = i + 1;
        }
        return found;
    }

    private static boolean isBreak(String row, int at) {
        return at == 0
                || at == row.length()
                || Character.isLetterOrDigit(row.charAt(at)) != Character.isLetterOrDigit(row.charAt(at - 1));
    }

    static String bare(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}&]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean isAboutNotes() {
        return severity == Severity.BLOCK; // a card has no business in a note either
    }
}
