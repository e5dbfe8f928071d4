package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/// What a run needs and must not leave behind: a folder, a database server, the application that is measured. They
/// end with it, also when it is stopped half-way (Ctrl-C, SIGTERM).
final class Scratch implements AutoCloseable {
    private final Path folder;
    private final DataFolder database;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread hook = new Thread(this::end, "bench-ending");
    private boolean ended;

    private Scratch(Path folder) {
        this.folder = folder;
        this.database = new DataFolder(folder.resolve("database"));
        open.push(() -> delete(folder));
        open.push(() -> EmbeddedPostgres.discard(database));
    }

    static Scratch make() throws IOException {
        var scratch = new Scratch(Files.createTempDirectory("mostrador-bench"));
        Runtime.getRuntime().addShutdownHook(scratch.hook);
        return scratch;
    }

    DataFolder database() {
        return database;
    }

    Path application() throws IOException {
        return Files.createDirectories(folder.resolve("application"));
    }

    /// Of another node.
    Path second() throws IOException {
        return Files.createDirectories(folder.resolve("second"));
    }

    /// Ended before what was there before it.
    synchronized <T extends AutoCloseable> T later(T resource) {
        open.push(resource);
        if (ended) end();
        return resource;
    }

    private synchronized void end() {
        ended = true;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) { // the others must be ended all the same
                System.err.println(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // Everything breaks now, because the hook ends it, and nobody wants to read about that.
            while (true) LockSupport.park();
        }
        end();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
