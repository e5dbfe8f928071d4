package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What `postmaster.pid` says about a server on these files, checked against the process that really has that number.
///
/// @param status `starting`, `ready` or `stopping`
record Postmaster(long pid, int port, String status) {

    static Optional<Postmaster> of(Cluster cluster) {
        var file = cluster.data().resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty()) return Optional.empty();
            var written = lines.size() >= 8; // it grows line by line while the server starts
            var found = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    written ? Integer.parseInt(lines.get(3).strip()) : 0,
                    written ? lines.get(7).strip() : "starting");
            return found.serves(cluster) ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The number in a stale file may belong to anybody by now: usual in containers, where numbers are low.
    private boolean serves(Cluster cluster) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            var command = Files.readString(process.resolve("cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1);
            var program = command.split("\0", 2)[0];
            return program.endsWith("postgres")
                    && process.resolve("cwd").toRealPath().equals(cluster.data().toRealPath());
        } catch (IOException e) {
            return false; // no such process
        }
    }

    boolean ready() {
        return status.equals("ready");
    }

    boolean stopping() {
        return status.equals("stopping");
    }

    /// Whether it runs the very program that we would start.
    boolean runs(Path binaries) {
        try {
            var program = Path.of("/proc", Long.toString(pid), "exe").toRealPath();
            return program.equals(binaries.resolve("bin/postgres").toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /// Removes a `postmaster.pid` whose number now belongs to another program: PostgreSQL itself would refuse to start.
    /// One whose process is gone stays, because PostgreSQL finds in it whether orphans still hold its memory.
    static void forgetStale(Cluster cluster) {
        var file = cluster.data().resolve("postmaster.pid");
        try {
            if (!Files.exists(file) || of(cluster).isPresent()) return;
            var pid = Files.readString(file).lines().findFirst().orElse("").strip();
            if (pid.isEmpty() || Files.exists(Path.of("/proc", pid))) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
