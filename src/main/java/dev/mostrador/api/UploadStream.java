package dev.mostrador.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What a client sends: counted, summed, and refused in words when it is too much or breaks off.
final class UploadStream extends FilterInputStream {
    private static final long SWALLOWED = 64L * 1024 * 1024; // bytes

    private final long limit;
    private final MessageDigest digest = sha256Digest();
    private long size;

    UploadStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /// The client said beforehand how much will come; -1: it did not.
    void announced(long length) {
        if (length > limit) {
            swallow();
            throw Refused.tooLarge(limit);
        }
    }

    byte[] sha256() {
        return digest.digest();
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        var count = next(into, offset, length);
        if (count > 0) {
            size += count;
            digest.update(into, offset, count);
        }
        if (size > limit) {
            swallow();
            throw Refused.tooLarge(limit);
        }
        return count;
    }

    // Most clients hear no answer before they have sent everything.
    private void swallow() {
        var buffer = new byte[64 * 1024];
        var swallowed = 0L;
        for (var count = 0; count >= 0 && swallowed < SWALLOWED; swallowed += count) {
            count = next(buffer, 0, buffer.length);
        }
    }

    private int next(byte[] into, int offset, int length) {
        try {
            return in.read(into, offset, length);
        } catch (IOException brokenOff) {
            throw Refused.brokenUpload();
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
