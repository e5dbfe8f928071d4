package dev.mostrador.channel.email.reader.quote;

import java.util.List;

/// Lines back to a text: no blank lines around it, never more than two in a row.
final class Paragraphs {
    private Paragraphs() {}

    static String tidy(List<String> lines) {
        var out = new StringBuilder();
        int blank = 0;
        for (var line : lines) {
            if (line.isBlank()) {
                blank++;
                continue;
            }
            if (!out.isEmpty()) {
                out.repeat('\n', Math.min(blank, 2) + 1);
            }
            out.append(line.stripTrailing());
            blank = 0;
        }
        return out.toString();
    }
}
