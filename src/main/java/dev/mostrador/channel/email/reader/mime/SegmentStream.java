package dev.mostrador.channel.email.reader.mime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Reads a stretch of the raw mail. Fails once the mail is closed.
final class SegmentStream extends InputStream {
    private final MemorySegment bytes;
    private long position;

    SegmentStream(MemorySegment bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        checkOpen();
        return position < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, position++) & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        checkOpen();
        if (count == 0) {
            return 0;
        }
        int length = (int) Math.min(count, bytes.byteSize() - position);
        if (length <= 0) {
            return -1;
        }
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, into, offset, length);
        position += length;
        return length;
    }

    private void checkOpen() throws IOException {
        if (!bytes.scope().isAlive()) {
            throw new IOException("the mail is closed");
        }
    }
}
