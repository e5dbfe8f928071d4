package dev.mostrador.channel.email.reader.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Reads header lines until the blank line, or until a line that cannot be one: mails without the blank line exist.
final class HeaderBlock {
    private static final int LONGEST_NAME = 200;

    private final Lines lines;
    private final Predicate<Lines> stop;
    private final List<Field> fields = new ArrayList<>();
    private long kept;

    private HeaderBlock(Lines lines, Predicate<Lines> stop) {
        this.lines = lines;
        this.stop = stop;
    }

    /// Leaves the cursor so that its next line is the first one of the body.
    ///
    /// @param stop recognises the boundary line of a part that consists of headers only
    static Headers read(Lines lines, Predicate<Lines> stop) {
        return new HeaderBlock(lines, stop).read();
    }

    static Headers read(Lines lines) {
        return read(lines, it -> false);
    }

    private Headers read() {
        while (lines.advance()) {
            if (lines.isBlank()) {
                break;
            }
            long colon = colon();
            if (colon < 0 || stop.test(lines)) {
                lines.stepBack();
                break;
            }
            readField(colon);
        }
        return new Headers(fields);
    }

    private long colon() {
        long last = Math.min(lines.end(), lines.start() + LONGEST_NAME);
        for (long i = lines.start(); i < last; i++) {
            byte it = lines.at(i);
            if (it == ':') {
                return i > lines.start() ? i : -1;
            }
            if (it < '!' && !(it == ' ' && onlySpacesToColon(i, last))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean onlySpacesToColon(long from, long last) {
        for (long i = from; i < last; i++) {
            if (lines.at(i) != ' ') {
                return i > lines.start() + 1 && lines.at(i) == ':';
            }
        }
        return false;
    }

    private void readField(long colon) {
        var name = new String(lines.bytes(lines.start(), colon), StandardCharsets.ISO_8859_1);
        long from = colon + 1;
        long to = lines.next();
        while (lines.advance()) {
            if (!isContinuation()) {
                lines.stepBack();
                break;
            }
            to = lines.next();
        }
        keep(name.strip().toLowerCase(Locale.ROOT), from, to);
    }

    private boolean isContinuation() {
        byte first = lines.at(lines.start());
        return (first == ' ' || first == '\t') && !lines.isBlank();
    }

    private void keep(String name, long from, long to) {
        long length = Math.min(to - from, Limits.FIELD_BYTES);
        if (fields.size() < Limits.FIELDS && kept + length <= Limits.HEADER_BYTES) {
            kept += length;
            fields.add(new Field(name, Clean.unfolded(RawText.decode(lines.bytes(from, from + length)))));
        }
    }
}
