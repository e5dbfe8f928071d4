package dev.mostrador.channel.chat.visitor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The scripts for the shop's pages, read and packed once.
@Component
class Scripts {
    private final Map<String, Script> scripts =
            Map.of("widget.js", read("widget.js"), "chatwoot.js", read("chatwoot.js"));

    /// @param tag changes with the content
    record Script(byte[] content, byte[] zipped, String tag) {}

    Script find(String name) {
        return java.util.Objects.requireNonNull(scripts.get(name));
    }

    private static Script read(String name) {
        try {
            var content = new ClassPathResource("static/widget/" + name).getContentAsByteArray();
            return new Script(content, zip(content), "\"" + hash(content) + "\"");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
