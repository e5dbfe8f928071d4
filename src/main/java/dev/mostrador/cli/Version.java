package dev.mostrador.cli;

import dev.mostrador.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

final class Version implements Command {

    @Override
    public int run(Machine machine, List<String> arguments) {
        machine.tell("cli.version", mostrador(), Runtime.version(), EmbeddedPostgres.VERSION);
        return Exit.DONE;
    }

    /// As the build wrote it down.
    static String mostrador() {
        try (var file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            var properties = new Properties();
            if (file != null) properties.load(file);
            return properties.getProperty("build.version", "?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
