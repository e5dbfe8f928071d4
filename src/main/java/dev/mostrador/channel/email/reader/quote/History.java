package dev.mostrador.channel.email.reader.quote;

import java.util.List;

/// Where the history starts.
///
/// @param start index of its first line; the number of lines if there is none
/// @param visible it is a forwarded mail, which is what the person wants to show
record History(int start, boolean visible) {
    static History find(List<Line> lines, boolean forwardedBySubject) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isQuoted() || (line.isBlank() && !line.is(Line.Mark.HISTORY))) {
                continue;
            }
            if (ForwardMarker.matches(line.bare())) {
                return new History(i, true);
            }
            if (startsAt(lines, i)) {
                return new History(i, forwardedBySubject || forwardMarkerFollows(lines, i));
            }
        }
        return new History(lines.size(), true);
    }

    private static boolean startsAt(List<Line> lines, int i) {
        return lines.get(i).is(Line.Mark.HISTORY)
                || OriginalMessage.matches(lines, i)
                || CopiedHeader.startsAt(lines, i)
                || Attribution.opensUnquotedHistory(lines, i);
    }

    /// Gmail and Thunderbird mark a forwarded mail like a quoted one; the marker line comes right after.
    private static boolean forwardMarkerFollows(List<Line> lines, int i) {
        return lines.subList(i, Math.min(lines.size(), i + 3)).stream()
                .anyMatch(it -> ForwardMarker.matches(it.bare()));
    }
}
