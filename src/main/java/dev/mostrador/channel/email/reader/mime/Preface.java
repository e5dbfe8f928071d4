package dev.mostrador.channel.email.reader.mime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// What stands before the first header and is none: a byte order mark, blank lines, the `From ` line of a mailbox file.
final class Preface {
    private Preface() {}

    static long end(MemorySegment mail) {
        var lines = new Lines(mail, startsWithMark(mail) ? 3 : 0);
        while (lines.advance()) {
            if (!lines.isBlank() && !isEnvelope(lines)) {
                return lines.start();
            }
        }
        return mail.byteSize();
    }

    private static boolean isEnvelope(Lines lines) {
        var start = new String(
                lines.bytes(lines.start(), Math.min(lines.end(), lines.start() + 6)), StandardCharsets.ISO_8859_1);
        return start.startsWith("From ") || start.equals(">From ");
    }

    private static boolean startsWithMark(MemorySegment mail) {
        return mail.byteSize() > 3
                && mail.get(ValueLayout.JAVA_BYTE, 0) == (byte) 0xef
                && mail.get(ValueLayout.JAVA_BYTE, 1) == (byte) 0xbb
                && mail.get(ValueLayout.JAVA_BYTE, 2) == (byte) 0xbf;
    }
}
