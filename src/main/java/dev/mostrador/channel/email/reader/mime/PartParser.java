package dev.mostrador.channel.email.reader.mime;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Takes a mail apart in one pass over its lines, however deep it nests.
public final class PartParser {
    private final MemorySegment mail;
    private final Lines lines;
    private final Boundaries boundaries = new Boundaries();
    private Boundaries.Match last = Boundaries.NONE;
    private int depth;
    private int leaves;

    private PartParser(MemorySegment mail) {
        this.mail = mail;
        this.lines = new Lines(mail, Preface.end(mail));
    }

    public static Part parse(MemorySegment mail) {
        return new PartParser(mail).entity("text/plain");
    }

    /// Whether there is nothing in it at all.
    public static boolean isBlank(MemorySegment mail) {
        return Preface.end(mail) == mail.byteSize();
    }

    private Part entity(String impliedType) {
        var headers = HeaderBlock.read(lines, it -> !boundaries.match(it).isNone());
        var declared = headers.token("content-type");
        var type = isMediaType(declared) ? declared : implied(declared, impliedType);
        return type.startsWith("multipart/") ? multipart(headers, type) : leaf(headers, type);
    }

    /// `Content-Type: text` and other stubs from old programs.
    private static String implied(String declared, String place) {
        return declared.startsWith("multipart") ? "multipart/mixed" : declared.startsWith("html") ? "text/html" : place;
    }

    private static boolean isMediaType(String type) {
        int slash = type.indexOf('/');
        return slash > 0 && slash < type.length() - 1 && type.indexOf(' ') < 0;
    }

    private Part leaf(Headers headers, String type) {
        leaves++;
        long from = lines.next();
        return new Part(headers, type, slice(from, skipToBoundary()), List.of(), false);
    }

    private Part multipart(Headers headers, String type) {
        long from = lines.next();
        var boundary = boundary(headers, from);
        if (boundary.isEmpty() || depth >= Limits.DEPTH) {
            var whole = leaf(headers, boundary.isEmpty() ? "text/plain" : "application/octet-stream");
            return boundary.isEmpty() ? whole : new Part(whole.headers(), whole.type(), whole.raw(), List.of(), true);
        }
        depth++;
        int level = boundaries.push(boundary);
        skipToBoundary();
        var children = children(level, type.equals("multipart/digest") ? "message/rfc822" : "text/plain");
        boundaries.pop();
        depth--;
        if (last.level() == level) {
            skipToBoundary();
        }
        return children.isEmpty()
                ? new Part(headers, "text/plain", slice(from, lines.start()), List.of(), false)
                : new Part(headers, type, slice(from, lines.start()), children, false);
    }

    private List<Part> children(int level, String impliedType) {
        var children = new ArrayList<Part>();
        while (last.level() == level && !last.closes()) {
            if (leaves >= Limits.PARTS) {
                children.add(rest());
                break;
            }
            children.add(entity(impliedType));
        }
        return children;
    }

    /// Everything that is left becomes one part.
    private Part rest() {
        leaves++;
        long from = lines.next();
        while (lines.advance()) {
            continue;
        }
        last = Boundaries.NONE;
        return new Part(Headers.NONE, "application/octet-stream", slice(from, mail.byteSize()), List.of(), true);
    }

    private String boundary(Headers headers, long from) {
        var declared = Boundaries.usable(headers.parameters("content-type").get("boundary"));
        return declared.isEmpty() || depth == 0 ? BoundaryGuess.check(mail, from, declared) : declared;
    }

    /// Steps over lines to the next delimiter of an open multipart; the content before it ends where this says.
    private long skipToBoundary() {
        long from = lines.next();
        while (lines.advance()) {
            last = boundaries.match(lines);
            if (!last.isNone()) {
                return Math.max(from, lines.withoutLineEnd(from, lines.start()));
            }
        }
        last = Boundaries.NONE;
        return mail.byteSize();
    }

    private MemorySegment slice(long from, long to) {
        return mail.asSlice(from, Math.max(0, to - from));
    }
}
