package dev.mostrador.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Mails as they travel.
final class Mails {
    private Mails() {}

    static String fromLucia(String subject, String text) {
        return mail("Lucía Ortega <lucia@example.com>", "", subject, text);
    }

    static String mail(String from, String moreHeaders, String subject, String text) {
        return """
                From: %s
                To: Telepuppy <hola@telepuppy.example>
                Subject: %s
                Message-ID: <%s@example.com>
                Date: Sun, 22 Nov 2026 09:30:00 +0100
                Content-Type: text/plain; charset=utf-8
                %s
                %s
                """.formatted(from, subject, UUID.randomUUID(), moreHeaders.isEmpty() ? "" : moreHeaders + "\n", text)
                .replace("\n", "\r\n");
    }

    /// With a file of about so many bytes, made while it is read.
    static InputStream withFile(String id, long bytes) {
        var head = """
                From: Lucía Ortega <lucia@example.com>
                To: hola@telepuppy.example
                Subject: Vídeo del arañazo
                Message-ID: <%s@example.com>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Le adjunto el vídeo.
                --x
                Content-Type: video/mp4; name="rascador.mp4"
                Content-Disposition: attachment; filename="rascador.mp4"
                Content-Transfer-Encoding: base64

                """.formatted(id).replace("\n", "\r\n");
        return new SequenceInputStream(new SequenceInputStream(bytes(head), new Lines(bytes / 78)), bytes("--x--\r\n"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Lines extends InputStream {
        private static final byte[] LINE = line();
        private final long end;
        private long at;

        Lines(long lines) {
            this.end = lines * LINE.length;
        }

        @Override
        public int read() {
            return at == end ? -1 : LINE[(int) (at++ % LINE.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == end) {
                return -1;
            }
            var count = Math.min(length, LINE.length - (int) (at % LINE.length));
            System.arraycopy(LINE, (int) (at % LINE.length), into, offset, count);
            at += count;
            return count;
        }

        private static byte[] line() {
            var line = new byte[78];
            Arrays.fill(line, (byte) 'A');
            line[76] = '\r';
            line[77] = '\n';
            return line;
        }
    }
}
