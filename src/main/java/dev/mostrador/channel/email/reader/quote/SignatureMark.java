package dev.mostrador.channel.email.reader.quote;

import java.util.List;

/// The line of two dashes (RFC 3676 §4.3). Many servers eat the blank at its end; then only a short block under it is
/// believed.
final class SignatureMark {
    private static final int TALLEST = 30;
    private static final int TALLEST_WITHOUT_BLANK = 12;

    private SignatureMark() {}

    /// Index of the first line of the signature, `to` if there is none.
    static int start(List<Line> lines, int from, int to) {
        int tall = 0;
        int start = to;
        for (int i = to - 1; i >= from && tall <= TALLEST; i--) {
            var text = lines.get(i).text();
            if (text.equals("-- ") || (isDashes(text) && tall <= TALLEST_WITHOUT_BLANK)) {
                start = i;
            }
            tall += lines.get(i).isBlank() ? 0 : 1;
        }
        return start;
    }

    private static boolean isDashes(String text) {
        var bare = text.strip();
        return bare.equals("--") || bare.equals("—");
    }
}
