package dev.mostrador.system;

import dev.mostrador.Mostrador;
import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The application as `./mostrador run` starts it: a process of its own, on a data folder and a PostgreSQL of its own.
/// For being killed.
final class Installation implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final DataFolder folder;
    private final Path errors;
    private @Nullable Process process;

    Installation(Path place) {
        this.folder = new DataFolder(place.resolve("data"));
        this.errors = place.resolve("errors.txt");
    }

    /// Returns when it serves, and says where.
    String start() throws IOException {
        var builder = new ProcessBuilder(command());
        builder.environment().put("MOSTRADOR_DATA", folder.root().toString());
        builder.environment().remove("MOSTRADOR_DATABASE_URL");
        process = builder.redirectError(errors.toFile()).start();
        // It says no more than a few lines, which fit the pipe.
        for (var line = readLine(); line != null; line = readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) return address.group();
        }
        throw new AssertionError("did not start: " + Files.readString(errors));
    }

    private @Nullable String readLine() throws IOException {
        return running().inputReader().readLine();
    }

    private static List<String> command() throws IOException {
        // The classes of the tests are no part of it.
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx224m",
                "-Dmostrador.postgres.binaries=" + TestDatabase.binaries(),
                "-cp",
                classes,
                Mostrador.class.getName(),
                "run",
                "--port",
                "0");
    }

    DatabaseAddress database() {
        return EmbeddedPostgres.running(folder).orElseThrow();
    }

    void killApplication() throws InterruptedException {
        kill(running().toHandle());
    }

    /// Both at once, as when the machine runs out of memory. A backend would finish its statement.
    void killApplicationAndPostgres() throws IOException, InterruptedException {
        var server = postmaster();
        var backends = server.descendants().toList();
        server.destroyForcibly();
        killApplication();
        backends.forEach(ProcessHandle::destroyForcibly);
        await(server);
    }

    private void kill(ProcessHandle handle) throws InterruptedException {
        handle.destroyForcibly();
        await(handle);
    }

    private static void await(ProcessHandle handle) throws InterruptedException {
        try {
            handle.onExit().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("still running: " + handle.pid(), e);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var major = EmbeddedPostgres.VERSION.replaceFirst("\\..*", "");
        var file = folder.postgres().resolve("data-" + major).resolve("postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
    }

    private Process running() {
        if (process == null) throw new IllegalStateException("not started");
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) killApplication();
        EmbeddedPostgres.discard(folder);
    }
}
