package dev.mostrador.cli;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.Database;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the start-up cache (JEP 514) that lets the next start take a third of the time: a second application on a
/// scratch folder, with a PostgreSQL of its own, that opens the demo shop, works in it for a while and ends. It has the
/// lowest priority while the first one already serves, and is killed with it.
record Training(DataFolder folder, Path cache, @Nullable Path binaries) {
    private static final String SIGN = "mostrador.training";

    /// Empty when the launcher asks for no cache or it is there already.
    static Optional<Training> ofThisInstallation(DataFolder folder, Database database) {
        var cache = System.getProperty("mostrador.aot");
        if (cache == null || Files.exists(Path.of(cache))) return Optional.empty();
        folder.app();
        var server = database.server();
        return Optional.of(new Training(folder, Path.of(cache), server == null ? null : server.binaries()));
    }

    static boolean isThis() {
        return Boolean.getBoolean(SIGN);
    }

    /// What the training run does once it has started.
    static int practise(String address) {
        try {
            Practice.at(address);
        } catch (IOException e) {
            return Exit.REFUSED; // the log of the training run has the page's own error
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    void begin() {
        Thread.ofPlatform().name("start-up cache").daemon().start(this::train);
    }

    private void train() {
        try {
            sweep();
            var scratch = new DataFolder(Files.createTempDirectory(folder.tmp(), "training"));
            var half = cache.resolveSibling(cache.getFileName() + ".half");
            var process = command(scratch, half).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, scratch)));
            var trained = process.waitFor() == 0 && Files.exists(half);
            EmbeddedPostgres.discard(scratch);
            if (trained) publish(half);
        } catch (IOException e) {
            // Only the next start is slower for it; the run's own log says why.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Scratch folders of trainings that were killed.
    private void sweep() throws IOException {
        try (var old = Files.newDirectoryStream(folder.tmp(), "training*")) {
            for (var scratch : old) EmbeddedPostgres.discard(new DataFolder(scratch));
        }
    }

    private ProcessBuilder command(DataFolder scratch, Path half) {
        var command = new ArrayList<String>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Dmostrador.aot"))
                .forEach(command::add);
        command.addAll(List.of("-XX:AOTCacheOutput=" + half, "-D" + SIGN + "=true"));
        if (binaries != null) command.add("-Dmostrador.postgres.binaries=" + binaries);
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "run", "--demo", "--port", "0"));
        var log = folder.log().resolve("start-up-cache.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MOSTRADOR_DATA", scratch.root().toString());
        builder.environment().remove("MOSTRADOR_DATABASE_URL");
        return builder;
    }

    /// The caches of earlier builds are of no use to anybody.
    private void publish(Path half) throws IOException {
        Files.move(half, cache, StandardCopyOption.ATOMIC_MOVE);
        try (var files = Files.newDirectoryStream(cache.getParent(), "*.aot")) {
            for (var file : files) if (!file.equals(cache)) Files.delete(file);
        }
    }

    /// Nothing in there is worth saving, the scratch database neither.
    private static void end(Process process, DataFolder scratch) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            EmbeddedPostgres.discard(scratch);
        } catch (UncheckedIOException e) {
            // A dying process wrote one more file: the next training sweeps.
        }
    }
}
