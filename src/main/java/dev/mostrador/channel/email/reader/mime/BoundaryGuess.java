package dev.mostrador.channel.email.reader.mime;

import java.lang.foreign.MemorySegment;

/// Mails whose boundary is missing or wrong: the first line that looks like one and stands above a header is taken.
final class BoundaryGuess {
    private BoundaryGuess() {}

    /// The declared boundary if it occurs, else a guess, else "".
    static String check(MemorySegment mail, long from, String declared) {
        var lines = new Lines(mail, from);
        var guess = "";
        var candidate = "";
        while (lines.advance()) {
            if (lines.startsWithDashes()) {
                var line = lines.ascii(300).substring(2);
                if (!declared.isEmpty() && (line.equals(declared) || line.equals(declared + "--"))) {
                    return declared;
                }
                candidate = line;
            } else if (guess.isEmpty() && !candidate.isEmpty() && isPartHeader(lines)) {
                guess = candidate;
                candidate = "";
            } else {
                candidate = "";
            }
        }
        return Boundaries.usable(guess);
    }

    private static boolean isPartHeader(Lines lines) {
        return lines.ascii(40).toLowerCase(java.util.Locale.ROOT).startsWith("content-");
    }
}
