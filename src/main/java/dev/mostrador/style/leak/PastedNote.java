package dev.mostrador.style.leak;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Rule;
import dev.mostrador.style.Severity;
import dev.mostrador.style.Span;
import dev.mostrador.style.StyleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Words of a note for the house that have got into an answer (R36): as many in a row as nobody writes twice by chance,
/// unless the customer has read them already.
final class PastedNote implements Rule {
    private static final int ROW = 7; // words
    private static final int LOOKED_AT = 20_000; // characters of notes
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public String name() {
        return "leak.note";
    }

    @Override
    public List<Finding> findings(Draft draft, StyleContext context) {
        var notes = context.secrets().notes();
        if (notes.isEmpty()) {
            return List.of();
        }
        var rows = new HashSet<String>();
        notes.forEach(note -> rows.addAll(rows(cut(note))));
        rows.removeAll(rows(cut(context.secrets().told())));
        var words = words(draft.text());
        for (var i = 0; i + ROW <= words.size(); i++) {
            if (!rows.contains(row(words, i, draft.text()))) continue;
            var last = i + ROW - 1;
            while (last + 1 < words.size() && rows.contains(row(words, last + 2 - ROW, draft.text()))) last++;
            var span = new Span(words.get(i).start(), words.get(last).end());
            return List.of(Finding.of(name(), draft, span, Severity.BLOCK, "R36", null));
        }
        return List.of();
    }

    private static String cut(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }

    private static HashSet<String> rows(String text) {
        var words = words(text);
        var rows = new HashSet<String>();
        for (var i = 0; i + ROW <= words.size(); i++) rows.add(row(words, i, text));
        return rows;
    }

    private static String row(List<Span> words, int from, String text) {
        var row = new StringBuilder();
        for (var i = from; i < from + ROW; i++)
            row.append(Draft.fold(words.get(i).in(text))).append(' ');
        return row.toString();
    }

    private static List<Span> words(String text) {
        var words = new ArrayList<Span>();
        var matcher = WORD.matcher(text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT));
        while (matcher.find()) words.add(new Span(matcher.start(), matcher.end()));
        return words;
    }
}
