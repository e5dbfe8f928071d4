package dev.mostrador.channel.email.reader.mime;

import java.nio.charset.StandardCharsets;

/// Bytes that carry no charset: 8-bit header values, mostly.
final class RawText {
    private RawText() {}

    static String decode(byte[] bytes) {
        for (byte it : bytes) {
            if (it < 0 || it == 0x1b) {
                return TextDecoder.decode(bytes, "");
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
