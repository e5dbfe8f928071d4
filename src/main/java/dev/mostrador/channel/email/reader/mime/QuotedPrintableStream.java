package dev.mostrador.channel.email.reader.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/// RFC 2045 §6.7. An `=` that starts nothing sensible stands for itself.
final class QuotedPrintableStream extends InputStream {
    private final PushbackInputStream in;

    QuotedPrintableStream(InputStream in) {
        this.in = new PushbackInputStream(new BufferedInputStream(in), 3);
    }

    @Override
    public int read() throws IOException {
        int it = in.read();
        while (it == '=') {
            int first = in.read();
            if (first == '\n' || first == '\r' || first == ' ' || first == '\t') {
                if (!skipLineEnd(first)) {
                    return '=';
                }
                it = in.read();
                continue;
            }
            return escaped(first);
        }
        return it;
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

    private int escaped(int first) throws IOException {
        int second = first < 0 ? -1 : in.read();
        int high = Character.digit(first, 16);
        int low = Character.digit(second, 16);
        if (high >= 0 && low >= 0) {
            return high << 4 | low;
        }
        unread(second);
        unread(first);
        return first < 0 ? -1 : '=';
    }

    /// A soft line break, maybe with white space that a server added before the line end.
    private boolean skipLineEnd(int first) throws IOException {
        int it = first;
        while (it == ' ' || it == '\t') {
            it = in.read();
        }
        if (it == '\r') {
            it = in.read();
            if (it != '\n') {
                unread(it);
            }
            return true;
        }
        if (it == '\n' || it < 0) {
            return true;
        }
        unread(it);
        unread(' ');
        return false;
    }

    private void unread(int it) throws IOException {
        if (it >= 0) {
            in.unread(it);
        }
    }
}
