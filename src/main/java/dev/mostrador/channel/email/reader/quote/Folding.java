package dev.mostrador.channel.email.reader.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Folds a body: finds where the history starts, then which of the quotes and signatures before it are not part of the
/// answer.
public final class Folding {
    /// Only so many lines are looked at; what nobody wrote by hand may as well be shown.
    private static final int MOST_LINES = 10_000;

    private final List<Line> lines;
    private final BitSet folded;

    private Folding(List<Line> lines) {
        this.lines = lines;
        this.folded = new BitSet(lines.size());
    }

    /// @param subject tells a forwarded mail ("RV: …"), whose history is what it is about
    public static Folded fold(List<Line> lines, String subject) {
        return new Folding(lines).fold(subject);
    }

    private Folded fold(String subject) {
        var history =
                History.find(lines.subList(0, Math.min(lines.size(), MOST_LINES)), ForwardSubject.matches(subject));
        int end = history.start();
        if (!history.visible()) {
            folded.set(end, lines.size());
        }
        PgpArmour.mark(lines, end, folded);
        foldBefore(end);
        return hasText() ? new Folded(join(false), join(true)) : new Folded(whole(), "");
    }

    private void foldBefore(int end) {
        var blocks = Blocks.of(lines, end);
        for (var it : blocks) {
            if (!it.isQuote()) {
                Signatures.mark(lines, it.from(), it.to(), folded);
            }
        }
        int last = lastAnswer(blocks);
        long quotes = blocks.stream().filter(Blocks.Block::isQuote).count();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean between = i < last && (quotes > 1 || !block.attributed());
            if (block.isQuote() && !between) {
                folded.set(block.from(), block.to());
            }
        }
    }

    /// Index of the last block in which something is said, -1 if none.
    private int lastAnswer(List<Blocks.Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (!blocks.get(i).isQuote() && says(blocks.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean says(Blocks.Block block) {
        for (int i = block.from(); i < block.to(); i++) {
            if (!folded.get(i) && !lines.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasText() {
        return says(new Blocks.Block(0, lines.size(), false, false));
    }

    private String join(boolean wanted) {
        var some = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (folded.get(i) == wanted) {
                some.add(lines.get(i).text());
            } else if (i > 0 && folded.get(i - 1) == wanted) {
                some.add("");
            }
        }
        return Paragraphs.tidy(some);
    }

    private String whole() {
        return Paragraphs.tidy(lines.stream().map(Line::text).toList());
    }
}
