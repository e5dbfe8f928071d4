package dev.mostrador.channel.email.reader.quote;

import java.util.List;

/// Lines that programs add under what a person wrote. Only at the end: above something written they stay.
final class TailLines {
    private TailLines() {}

    /// Index of the first of them if nothing else follows, `to` if there is none.
    static int start(List<Line> lines, int from, int to) {
        int start = to;
        for (int i = to - 1; i >= from; i--) {
            var line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (!MobileSignature.matches(line) && !AntivirusNote.matches(line)) {
                break;
            }
            start = i;
        }
        return start;
    }
}
