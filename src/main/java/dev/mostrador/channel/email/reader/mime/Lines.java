package dev.mostrador.channel.email.reader.mime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A cursor that walks the lines of a mail once. Lines end with LF; a CR before it belongs to the line end.
final class Lines {
    private final MemorySegment mail;
    private long start;
    private long next;

    Lines(MemorySegment mail, long from) {
        this.mail = mail;
        this.next = from;
        this.start = from;
    }

    /// Steps to the next line; false at the end of the mail.
    boolean advance() {
        start = next;
        if (start >= mail.byteSize()) {
            return false;
        }
        next = start;
        while (next < mail.byteSize() && at(next) != '\n') {
            next++;
        }
        next = Math.min(next + 1, mail.byteSize());
        return true;
    }

    /// Makes [#advance] return the current line again.
    void stepBack() {
        next = start;
    }

    long start() {
        return start;
    }

    long next() {
        return next;
    }

    /// Where the text of the line ends, before its line end.
    long end() {
        return withoutLineEnd(start, next);
    }

    boolean isBlank() {
        for (long i = start; i < next; i++) {
            if (!isSpace(at(i))) {
                return false;
            }
        }
        return true;
    }

    boolean startsWithDashes() {
        return next - start > 2 && at(start) == '-' && at(start + 1) == '-';
    }

    byte at(long index) {
        return mail.get(ValueLayout.JAVA_BYTE, index);
    }

    byte[] bytes(long from, long to) {
        return mail.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
    }

    /// The text of the line, at most `max` bytes of it, without trailing white space.
    String ascii(int max) {
        var bytes = bytes(start, Math.min(end(), start + max));
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).stripTrailing();
    }

    long withoutLineEnd(long from, long to) {
        long end = to;
        if (end > from && at(end - 1) == '\n') {
            end--;
            if (end > from && at(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    static boolean isSpace(byte it) {
        return it == ' ' || it == '\t' || it == '\r' || it == '\n';
    }
}
