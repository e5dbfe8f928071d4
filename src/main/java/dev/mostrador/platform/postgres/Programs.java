package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `initdb`, `pg_ctl` and `postgres` with nothing of our environment that could lead them astray.
record Programs(Path home, Privileges privileges, Path tmp) {

    record Outcome(int status, String output) {
        boolean failed() {
            return status != 0;
        }
    }

    Outcome run(Duration limit, String program, String... arguments) {
        return feed(limit, "", program, arguments);
    }

    /// The output goes through a file: a pipe would stay open as long as the server that `pg_ctl` leaves behind.
    Outcome feed(Duration limit, String input, String program, String... arguments) {
        try {
            var output = Files.createTempFile(tmp, program, ".out");
            try {
                return run(builder(program, arguments).redirectOutput(output.toFile()), output, limit, input);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts a program that outlives us, in a session of its own: Ctrl-C at our terminal is not for it.
    /// Not by `pg_ctl start`, whose shell would read a `$` in a path.
    Process leave(Path log, String program, String... arguments) {
        var builder = builder(program, arguments).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.command().addFirst("setsid");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(String program, String... arguments) {
        var command = new ArrayList<>(privileges.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Outcome run(ProcessBuilder builder, Path output, Duration limit, String input) throws IOException {
        var process = builder.start();
        try {
            try (var stdin = process.outputWriter()) {
                stdin.write(input);
            }
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                return new Outcome(process.exitValue(), Files.readString(output));
            return new Outcome(-1, "still running after " + limit.toSeconds() + " s\n" + Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        } finally {
            process.destroy();
        }
    }
}
