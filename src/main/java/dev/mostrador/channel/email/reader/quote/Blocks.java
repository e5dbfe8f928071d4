package dev.mostrador.channel.email.reader.quote;

import java.util.ArrayList;
import java.util.List;

/// Cuts lines into what is said and what is quoted. The line that introduces a quote ("El martes Ana escribió:")
/// belongs to it.
final class Blocks {
    private final List<Line> lines;
    private final int end;
    private final List<Block> blocks = new ArrayList<>();
    private int textFrom;

    private Blocks(List<Line> lines, int end) {
        this.lines = lines;
        this.end = end;
    }

    static List<Block> of(List<Line> lines, int end) {
        return new Blocks(lines, end).cut();
    }

    private List<Block> cut() {
        int at = 0;
        while (at < end) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            int attribution = Attribution.length(lines, at);
            int quote = skipBlank(at + attribution);
            if (quote < end && lines.get(quote).isQuoted()) {
                at = quote(at, quote, attribution > 0);
            } else {
                at++;
            }
        }
        text(end);
        return blocks;
    }

    private int quote(int from, int firstQuoted, boolean attributed) {
        int to = firstQuoted;
        int next = firstQuoted;
        while (next < end && lines.get(next).isQuoted()) {
            to = next + 1;
            next = skipBlank(to);
        }
        text(from);
        blocks.add(new Block(from, to, true, attributed));
        textFrom = to;
        return to;
    }

    private void text(int to) {
        if (to > textFrom) {
            blocks.add(new Block(textFrom, to, false, false));
        }
        textFrom = to;
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < end && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /// Lines from `from` to before `to`.
    record Block(int from, int to, boolean isQuote, boolean attributed) {}
}
