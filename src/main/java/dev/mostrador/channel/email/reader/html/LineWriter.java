package dev.mostrador.channel.email.reader.html;

import dev.mostrador.channel.email.reader.quote.Line;
import java.util.ArrayList;
import java.util.List;

/// Collects text into lines, folding white space as a browser does.
final class LineWriter {
    private static final int DEEPEST_QUOTE = 20;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Line.Mark mark = Line.Mark.NONE;
    private Line.Mark nextMark = Line.Mark.NONE;
    private int quoteDepth;
    private boolean spacePending;

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (it == ' ' || it == '\n' || it == '\r' || it == '\t' || it == '\f') {
                spacePending = true;
            } else {
                if (spacePending && !line.isEmpty()) {
                    line.append(' ');
                }
                spacePending = false;
                line.append(it);
            }
        }
    }

    /// Inside `pre`.
    void verbatim(String text) {
        for (var piece : text.split("(?<=\n)", -1)) {
            line.append(piece.replaceAll("[\r\n]", ""));
            if (piece.endsWith("\n")) {
                lineBreak();
            }
        }
    }

    /// Ends the line, even an empty one.
    void lineBreak() {
        var text = line.toString().stripTrailing();
        lines.add(new Line(
                quoteDepth == 0 ? text : ">".repeat(Math.min(quoteDepth, DEEPEST_QUOTE)) + " " + text, takeMark()));
        line.setLength(0);
        spacePending = false;
    }

    /// Ends the line if there is something in it.
    void blockEdge() {
        boolean emptyParagraph = line.toString().replace('\u00a0', ' ').isBlank() && endsBlank();
        if (!line.isEmpty() && !emptyParagraph) {
            lineBreak();
        }
        line.setLength(0);
        spacePending = false;
    }

    /// One blank line, unless there is one already.
    void paragraphEdge() {
        blockEdge();
        if (!lines.isEmpty() && !endsBlank()) {
            lines.add(new Line(quoteDepth == 0 ? "" : ">".repeat(Math.min(quoteDepth, DEEPEST_QUOTE)), mark));
        }
    }

    void quoteDepth(int change) {
        blockEdge();
        if (change < 0 && !lines.isEmpty() && lines.getLast().text().equals(">".repeat(quoteDepth))) {
            lines.removeLast();
        }
        quoteDepth += change;
    }

    /// From here on, until changed.
    void mark(Line.Mark mark) {
        blockEdge();
        this.mark = mark;
    }

    /// History starts at the next line.
    void historyStarts() {
        blockEdge();
        nextMark = Line.Mark.HISTORY;
    }

    List<Line> lines() {
        blockEdge();
        return lines;
    }

    private Line.Mark takeMark() {
        if (nextMark == Line.Mark.NONE || line.toString().isBlank()) {
            return mark;
        }
        var taken = nextMark;
        nextMark = Line.Mark.NONE;
        return taken;
    }

    private boolean endsBlank() {
        return !lines.isEmpty()
                && lines.getLast()
                        .text()
                        .replace(">", "")
                        .replace('\u00a0', ' ')
                        .isBlank();
    }
}
