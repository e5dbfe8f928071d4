package dev.mostrador.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The application as people run it, in a process of its own, and what the kernel says that it costs.
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long TICKS_A_SECOND = 100; // Linux's USER_HZ

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;

    private Server(Process process, int port, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.log = log;
    }

    static Server start(Path command, Path data, String databaseUrl) throws IOException {
        var port = freePort();
        var builder = new ProcessBuilder(command.toString(), "run");
        builder.environment()
                .putAll(Map.of(
                        "MOSTRADOR_DATA", data.toString(),
                        "MOSTRADOR_PORT", Integer.toString(port),
                        "MOSTRADOR_DATABASE_URL", databaseUrl));
        var log = data.resolve("application.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Server(builder.start(), port, data, log);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    void awaitFirstPage() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var wire = new Wire(port)) {
                wire.get("/sign-in", "");
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("The application did not start:\n" + Files.readString(log));
    }

    /// Who measures during the training would measure that, too.
    void awaitStartUpCache() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive() && !hasStartUpCache()) {
            Thread.sleep(500);
        }
    }

    private boolean hasStartUpCache() throws IOException {
        var folder = data.resolve("app");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder, "*.aot")) {
            return files.iterator().hasNext();
        }
    }

    int port() {
        return port;
    }

    /// Seconds of CPU that it has used so far.
    double cpuSeconds() throws IOException {
        var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"), StandardCharsets.ISO_8859_1);
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
    }

    /// Megabytes of resident memory: `VmRSS` now, `VmHWM` the most there has been.
    long memory(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
