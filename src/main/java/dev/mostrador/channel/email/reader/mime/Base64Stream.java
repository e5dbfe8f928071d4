package dev.mostrador.channel.email.reader.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Base64 as it comes: other characters are skipped, padding may be missing or come in the middle, the last group may
/// be cut.
public final class Base64Stream extends InputStream {
    private final InputStream in;
    private final byte[] chunk = new byte[8192];
    private int length;
    private int position;
    private int bits;
    private int held;

    Base64Stream(InputStream in) {
        this.in = in;
    }

    public static byte[] decode(String text) {
        try {
            return new Base64Stream(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        while (held < 8) {
            int it = next();
            if (it < 0) {
                return -1;
            }
            int value = value((char) it);
            if (it == '=') {
                held = 0;
            } else if (value >= 0) {
                bits = bits << 6 | value;
                held += 6;
            }
        }
        held -= 8;
        return bits >> held & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int it = read();
            if (it < 0) {
                break;
            }
            into[offset + done++] = (byte) it;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    private int next() throws IOException {
        if (position == length) {
            length = in.read(chunk);
            position = 0;
            if (length <= 0) {
                length = 0;
                return -1;
            }
        }
        return chunk[position++] & 0xff;
    }

    static int value(char it) {
        if (it >= 'A' && it <= 'Z') {
            return it - 'A';
        }
        if (it >= 'a' && it <= 'z') {
            return it - 'a' + 26;
        }
        if (it >= '0' && it <= '9') {
            return it - '0' + 52;
        }
        return it == '+' ? 62 : it == '/' ? 63 : -1;
    }
}
