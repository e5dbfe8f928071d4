package dev.mostrador.channel.email.reader;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// Reads a mail of 30 MB in a JVM of its own, whose heap is smaller than the mail.
public final class LargeMail {
    static final int LINES = 400_000;
    static final int LINE = 57;

    private LargeMail() {}

    static void write(Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ascii(out, """
                    From: Ana <ana@example.com>
                    Subject: Fotos
                    Message-ID: <fotos@example.com>
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: text/plain

                    Van las fotos.
                    --b
                    Content-Type: application/zip; name=fotos.zip
                    Content-Transfer-Encoding: base64

                    """);
            var line = new byte[LINE];
            for (int i = 0; i < LINES; i++) {
                line[0] = (byte) i;
                ascii(out, Base64.getEncoder().encodeToString(line) + "\n");
            }
            ascii(out, "--b--\n");
        }
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /// `stream FILE` reads it as the product does, `load FILE` takes it into memory first.
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        try (var email = arguments[0].equals("load")
                        ? EmailReader.read(Files.readAllBytes(file))
                        : EmailReader.read(file);
                var in = email.attachments().getFirst().open()) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            System.out.println(
                    email.text() + " " + email.attachments().getFirst().name() + " " + size);
        }
    }
}
