package dev.mostrador.channel.email.reader.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Message-IDs as they are met: folded in the middle, without brackets, glued together, with a comment or the sender's
/// address around them.
public final class MessageIds {
    private static final int LONGEST = 500;

    private MessageIds() {}

    /// All ids of the values, in order, each once.
    public static List<String> all(List<String> values) {
        var ids = new LinkedHashSet<String>();
        for (var value : values) {
            ids.addAll(value.indexOf('<') >= 0 ? bracketed(value) : bare(value));
        }
        ids.remove("");
        var list = List.copyOf(ids);
        return list.size() <= Limits.IDS ? list : list.subList(list.size() - Limits.IDS, list.size());
    }

    public static String first(String value) {
        var ids = all(List.of(value));
        return ids.isEmpty() ? normal(value.replaceAll("[<>]", "")) : ids.getFirst();
    }

    private static List<String> bracketed(String value) {
        var ids = new ArrayList<String>();
        int open = value.indexOf('<');
        int close = value.indexOf('>');
        while (open >= 0) {
            close = close >= 0 && close < open ? value.indexOf('>', open) : close;
            int next = value.indexOf('<', open + 1);
            int end = close < 0 || (next >= 0 && next < close) ? next : close;
            ids.add(normal(value.substring(open + 1, end < 0 ? value.length() : end)));
            open = next;
        }
        return ids;
    }

    private static List<String> bare(String value) {
        var ids = new ArrayList<String>();
        for (var word : value.split("[\\s,;]+", -1)) {
            if (word.indexOf('@') > 0) {
                ids.add(normal(word));
            }
        }
        return ids;
    }

    private static String normal(String id) {
        var out = new StringBuilder();
        id.codePoints()
                .filter(it -> !Character.isWhitespace(it) && !Clean.isControl(it))
                .limit(LONGEST)
                .forEach(out::appendCodePoint);
        return Clean.oneLine(out.toString());
    }
}
