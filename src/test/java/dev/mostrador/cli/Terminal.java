package dev.mostrador.cli;

import dev.mostrador.platform.postgres.DatabaseAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Types commands and keeps what they print.
final class Terminal {
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private byte[] input = {};

    Terminal data(Path folder) {
        environment.put("MOSTRADOR_DATA", folder.toString());
        return this;
    }

    Terminal database(DatabaseAddress address) {
        environment.put(
                "MOSTRADOR_DATABASE_URL",
                address.jdbcUrl() + "&user=" + encode(address.user()) + "&password=" + encode(address.password()));
        return this;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Terminal input(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    int type(String... words) {
        output.reset();
        error.reset();
        var machine = new Machine(
                environment,
                Clock.systemUTC(),
                new ByteArrayInputStream(input),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8));
        return CommandLine.status(Object.class, machine, List.of(words));
    }

    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    String error() {
        return error.toString(StandardCharsets.UTF_8);
    }
}
