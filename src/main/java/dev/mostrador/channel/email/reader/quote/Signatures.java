package dev.mostrador.channel.email.reader.quote;

import java.util.BitSet;
import java.util.List;

/// Finds the signature at the end of something said.
final class Signatures {
    private Signatures() {}

    /// Marks the signature lines between `from` and `to`.
    static void mark(List<Line> lines, int from, int to, BitSet folded) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).is(Line.Mark.SIGNATURE)) {
                folded.set(i);
            }
        }
        int start = to;
        int previous;
        do {
            previous = start;
            start = Disclaimer.start(lines, from, start);
            start = TailLines.start(lines, from, start);
        } while (start < previous);
        start = Math.min(start, SignatureMark.start(lines, from, start));
        folded.set(start, to);
    }
}
