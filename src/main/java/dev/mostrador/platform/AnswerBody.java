package dev.mostrador.platform;

import dev.mostrador.platform.OutgoingCalls.TooMuch;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The body of an answer of HTTP/1.1: as long as it says, in chunks, or until the other side closes (RFC 9112, 6.3).
final class AnswerBody {
    private static final int LINE = 200; // characters of a chunk's head

    private AnswerBody() {}

    static byte[] read(InputStream in, Map<String, String> headers, int most) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.getOrDefault("transfer-encoding", ""))) return chunks(in, most);
        var length = headers.get("content-length");
        if (length != null && !length.matches("\\d{1,9}")) throw new IOException("Not a length: " + length);
        if (length == null) return rest(in, most);
        if (Integer.parseInt(length) > most) throw new TooMuch();
        return exactly(in, Integer.parseInt(length));
    }

    private static byte[] rest(InputStream in, int most) throws IOException {
        var all = in.readNBytes(most + 1);
        if (all.length > most) throw new TooMuch();
        return all;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var all = in.readNBytes(length);
        if (all.length < length) throw new EOFException();
        return all;
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) throw new IOException("Not a chunk");
            var length = Integer.parseInt(size, 16);
            if (length == 0) return all.toByteArray();
            if (all.size() + length > most) throw new TooMuch();
            all.writeBytes(exactly(in, length));
            line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException();
            if (line.size() >= LINE) throw new IOException("Not a chunk");
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }
}
