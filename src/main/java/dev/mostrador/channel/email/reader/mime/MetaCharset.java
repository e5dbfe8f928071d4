package dev.mostrador.channel.email.reader.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// `<meta charset="…">`, for HTML whose part does not say.
final class MetaCharset {
    private static final int LOOKED_AT = 4096;
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]{0,200}charset ?= ?[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private MetaCharset() {}

    /// "" if there is none.
    static String of(byte[] html) {
        var start = new String(html, 0, Math.min(html.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var it = META.matcher(start);
        return it.find() ? it.group(1) : "";
    }
}
