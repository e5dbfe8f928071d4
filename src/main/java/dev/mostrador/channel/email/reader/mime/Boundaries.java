package dev.mostrador.channel.email.reader.mime;

import java.util.ArrayList;
import java.util.List;

/// The multiparts that are open at the cursor, outermost first.
final class Boundaries {
    /// A multipart with no level: the line delimits nothing.
    static final Match NONE = new Match(-1, false);

    private static final int LONGEST = 300;

    private final List<String> open = new ArrayList<>();

    int push(String boundary) {
        open.add(boundary);
        return open.size() - 1;
    }

    void pop() {
        open.removeLast();
    }

    /// Which multipart the current line delimits; an outer one ends the inner ones, whether they were closed or not.
    Match match(Lines lines) {
        if (open.isEmpty() || !lines.startsWithDashes()) {
            return NONE;
        }
        var line = lines.ascii(LONGEST);
        for (int level = open.size() - 1; level >= 0; level--) {
            var boundary = open.get(level);
            if (line.startsWith(boundary, 2)) {
                var rest = line.substring(2 + boundary.length());
                if (rest.isEmpty() || rest.equals("--")) {
                    return new Match(level, !rest.isEmpty());
                }
            }
        }
        return NONE;
    }

    record Match(int level, boolean closes) {
        boolean isNone() {
            return level < 0;
        }
    }

    static String usable(String boundary) {
        var stripped = boundary.stripTrailing();
        return stripped.length() > LONGEST - 10 ? "" : stripped;
    }
}
