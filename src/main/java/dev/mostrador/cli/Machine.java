package dev.mostrador.cli;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.MachineWords;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command knows of the world around it.
record Machine(Map<String, String> environment, Clock clock, InputStream input, PrintStream output, PrintStream error) {

    static Machine ofThisProcess() {
        return new Machine(System.getenv(), Clock.systemUTC(), System.in, System.out, System.err);
    }

    DataFolder folder() {
        return DataFolder.named(environment.getOrDefault("MOSTRADOR_DATA", ""));
    }

    /// Blank: the embedded one.
    String databaseUrl() {
        return environment.getOrDefault("MOSTRADOR_DATABASE_URL", "");
    }

    String say(String key, @Nullable Object... arguments) {
        return MachineWords.of("cli").say(key, arguments);
    }

    void tell(String key, @Nullable Object... arguments) {
        output.println(say(key, arguments));
    }

    /// To the standard error, where scripts do not look for results.
    void complain(String key, @Nullable Object... arguments) {
        error.println(say(key, arguments));
    }
}
