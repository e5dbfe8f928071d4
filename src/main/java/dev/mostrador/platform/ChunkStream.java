package dev.mostrador.platform;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Joins numbered chunks into one stream; the first missing chunk is its end.
final class ChunkStream extends InputStream {
    private final IntFunction<byte @Nullable []> chunks;
    private byte @Nullable [] chunk = new byte[0];
    private int next;
    private int offset;

    ChunkStream(IntFunction<byte @Nullable []> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        var current = current();
        return current == null ? -1 : current[offset++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int start, int length) {
        if (length == 0) {
            return 0;
        }
        var current = current();
        if (current == null) {
            return -1;
        }
        var count = Math.min(length, current.length - offset);
        System.arraycopy(current, offset, into, start, count);
        offset += count;
        return count;
    }

    private byte @Nullable [] current() {
        while (chunk != null && offset == chunk.length) {
            chunk = chunks.apply(next++);
            offset = 0;
        }
        return chunk;
    }
}
