package dev.mostrador.channel.email.reader.tnef;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Numbers with their lowest byte first, and where they were.
final class LittleEndian {
    private final InputStream in;
    private long position;

    LittleEndian(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    long position() {
        return position;
    }

    /// -1 at the end.
    int int8() throws IOException {
        int it = in.read();
        position += it < 0 ? 0 : 1;
        return it;
    }

    int int16() throws IOException {
        int low = sure();
        return low | sure() << 8;
    }

    int int32() throws IOException {
        int low = int16();
        return low | int16() << 16;
    }

    byte[] bytes(int length) throws IOException {
        var bytes = in.readNBytes(length);
        position += bytes.length;
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    void skip(long length) throws IOException {
        if (length > 0) {
            in.skipNBytes(length);
            position += length;
        }
    }

    private int sure() throws IOException {
        int it = int8();
        if (it < 0) {
            throw new EOFException();
        }
        return it;
    }
}
