package dev.mostrador.channel.email.reader.mime;

import java.util.Locale;
import java.util.Map;

/// Cuts a header value at its semicolons, minding quotes.
final class ParameterScanner {
    private final String text;
    private int at;

    ParameterScanner(String text) {
        this.text = text;
    }

    boolean hasMore() {
        return at < text.length();
    }

    String upToSemicolon() {
        int end = text.indexOf(';', at);
        var part = end < 0 ? text.substring(at) : text.substring(at, end);
        at = end < 0 ? text.length() : end + 1;
        return part.strip();
    }

    /// The first of a repeated name counts.
    void parameter(Map<String, String> into) {
        int from = at;
        while (hasMore() && text.charAt(at) != '=' && text.charAt(at) != ';') {
            at++;
        }
        var name = text.substring(from, at).strip().toLowerCase(Locale.ROOT);
        if (!hasMore() || text.charAt(at) == ';') {
            at++;
            return;
        }
        at++;
        var value = value();
        if (!name.isEmpty()) {
            into.putIfAbsent(name, value);
        }
    }

    private String value() {
        while (hasMore() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return hasMore() && text.charAt(at) == '"' ? quoted() : upToSemicolon();
    }

    /// Only quotes and backslashes can be escaped: `C:\docs\1.pdf` is common too.
    private String quoted() {
        var out = new StringBuilder();
        at++;
        while (hasMore() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            out.append(text.charAt(at++));
        }
        upToSemicolon();
        return out.toString();
    }
}
