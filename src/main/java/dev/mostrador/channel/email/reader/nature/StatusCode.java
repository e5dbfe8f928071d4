package dev.mostrador.channel.email.reader.nature;

import java.util.regex.Pattern;

/// RFC 3463.
final class StatusCode {
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");

    private StatusCode() {}

    /// The first code in the text, "" if none.
    static String of(String text) {
        var it = CODE.matcher(text.length() > 2_000 ? text.substring(0, 2_000) : text);
        return it.find() ? it.group(1) : "";
    }
}
