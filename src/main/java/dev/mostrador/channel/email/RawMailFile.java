package dev.mostrador.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A big raw mail as a temporary file, gone when closed.
record RawMailFile(Path path) implements AutoCloseable {
    static RawMailFile of(InputStream content) {
        try (content) {
            var path = Files.createTempFile("mail", ".eml"); // readable by its owner only
            Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            return new RawMailFile(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
