package dev.mostrador.ui;

/// Where the `**` stand in a line that can end what is bold, each place read once: a line of nothing but stars has as
/// many beginnings as letters, and none of them may look through the whole of it.
final class BoldEnds {
    static final int NONE = -1;
    static final int MARK = 2; // letters of it

    private static final int LONGEST = 1000; // letters in bold

    private final String line;
    private int known = NONE; // the first end at or after what was last asked for
    private boolean exhausted;

    BoldEnds(String line) {
        this.line = line;
    }

    /// The end of what begins at `start`. Asked from left to right.
    int after(int start) {
        var least = start + 1; // something must be bold
        for (var at = Math.max(known, least); known < least && !exhausted; at++) {
            if (at + MARK > line.length()) {
                exhausted = true;
            } else if (isEnd(at)) {
                known = at;
            }
        }
        return exhausted || known - start > LONGEST ? NONE : known;
    }

    private boolean isEnd(int at) {
        return line.startsWith("**", at)
                && !Character.isWhitespace(line.charAt(at - 1))
                && (at + MARK == line.length() || line.charAt(at + MARK) != '*');
    }
}
