package dev.mostrador.channel.email.reader.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The next so many bytes of a stream.
final class FirstBytes extends FilterInputStream {
    private long left;

    FirstBytes(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int read = left <= 0 ? -1 : in.read(into, offset, (int) Math.min(count, left));
        left -= Math.max(read, 0);
        return read;
    }
}
