package dev.mostrador.channel.email.reader.mime;

import java.nio.charset.StandardCharsets;

/// RFC 2152. Java has no charset for it and old webmails still send it.
final class Utf7 {
    private Utf7() {}

    static String decode(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '+') {
                out.append(text.charAt(i));
                continue;
            }
            int end = i + 1;
            while (end < text.length() && Base64Stream.value(text.charAt(end)) >= 0) {
                end++;
            }
            out.append(end == i + 1 ? "+" : shifted(text.substring(i + 1, end)));
            i = end < text.length() && text.charAt(end) == '-' ? end : end - 1;
        }
        return out.toString();
    }

    private static String shifted(String base64) {
        var bytes = Base64Stream.decode(base64);
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }
}
