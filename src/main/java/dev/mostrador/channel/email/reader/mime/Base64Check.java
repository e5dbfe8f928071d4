package dev.mostrador.channel.email.reader.mime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Some servers rewrite a body to plain text and leave `Content-Transfer-Encoding: base64` above it.
final class Base64Check {
    private static final int SAMPLE = 4096;

    private Base64Check() {}

    static boolean looksRight(MemorySegment raw) {
        int good = 0;
        int bad = 0;
        for (long i = 0; i < Math.min(SAMPLE, raw.byteSize()); i++) {
            char it = (char) (raw.get(ValueLayout.JAVA_BYTE, i) & 0xff);
            if (Base64Stream.value(it) >= 0 || it == '=') {
                good++;
            } else if (it != '\r' && it != '\n') {
                bad++;
            }
        }
        return bad * 20 <= good;
    }
}
