package dev.mostrador.channel.email.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The first lines of a raw mail as text that is safe to look at.
final class RawHead {
    private static final int BYTES = 16 * 1024;

    private RawHead() {}

    static String of(InputStream content) {
        try (content) {
            var text = new String(content.readNBytes(BYTES), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069]", "·");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
