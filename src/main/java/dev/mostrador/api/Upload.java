package dev.mostrador.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The body of a request, taken in whole before anything is done with it: no transaction waits for a slow line, and the
/// same body can be recognised. A small one stays in memory, a big one goes to a file that closing removes.
final class Upload implements AutoCloseable {
    private static final int SMALL = 256 * 1024; // bytes

    private final byte[] start;
    private final @Nullable Path file;
    private final byte[] sha256;

    private Upload(byte[] start, @Nullable Path file, byte[] sha256) {
        this.start = start;
        this.file = file;
        this.sha256 = sha256;
    }

    /// Throws [Refused] past `limit` bytes, and when the body breaks off.
    static Upload of(HttpServletRequest request, long limit) {
        try {
            var body = new UploadStream(request.getInputStream(), limit);
            body.announced(request.getContentLengthLong());
            var start = body.readNBytes(SMALL);
            return start.length < SMALL
                    ? new Upload(start, null, body.sha256())
                    : new Upload(new byte[0], spill(start, body), body.sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    InputStream open() {
        try {
            return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path spill(byte[] start, InputStream rest) throws IOException {
        var file = Files.createTempFile("mostrador-upload", ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            rest.transferTo(out);
            return file;
        } catch (IOException | RuntimeException failure) {
            Files.delete(file);
            throw failure;
        }
    }
}
