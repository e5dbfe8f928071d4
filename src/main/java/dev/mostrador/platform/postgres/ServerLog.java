package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// The server's log file, kept to two files of ten megabytes. The server holds it open in append mode, so that it can
/// be copied and emptied under its hands.
record ServerLog(Path file) {
    private static final long LIMIT = 10_000_000;
    private static final int TAIL = 2_000;

    void trim() {
        try {
            if (!Files.exists(file) || Files.size(file) < LIMIT) return;
            Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)
                    .truncate(0)
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void watch() {
        Thread.ofVirtual().name("postgres-log").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(Duration.ofMinutes(10));
                    trim();
                } catch (InterruptedException e) {
                    return;
                } catch (UncheckedIOException e) {
                    // a full disk: the alarm about that is raised elsewhere, this loop must not end
                }
            }
        });
    }

    /// The last lines, for the sentence that says why the server did not start.
    String tail() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(0, log.length() - TAIL));
            var bytes = new byte[TAIL];
            var read = log.read(bytes);
            return read < 1 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
