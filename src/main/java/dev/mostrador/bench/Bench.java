package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DataFolder;
import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// Fills a database of its own, measures the running application over HTTP, and in the same run the raw limit: the
/// statements that the application was seen to make, through plain JDBC on a copy of the same data.
public final class Bench {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration TIME = Duration.ofSeconds(6);
    private static final Duration GETTING_HOT = Duration.ofSeconds(12); // until Java has compiled what is used
    private static final String PRISTINE = "pristine";
    private static final int PACED = 32; // clients
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int RECORDED_READS = 200;
    private static final int RECORDED_WRITES = 5_000;

    private final Path command;
    private final int conversations;
    private final List<Scenario> scenarios;
    private final PrintStream out;

    /// @param command the `./mostrador` that starts the application to measure
    public Bench(Path command, int conversations, List<Scenario> scenarios, PrintStream out) {
        this.command = command;
        this.conversations = conversations;
        this.scenarios = scenarios;
        this.out = out;
    }

    /// One scenario with one number of clients, through the application and raw.
    ///
    /// @param raw null where clients begin at a pace: the limit is not what is asked then
    /// @param cpuMicros of the application's process, for each request
    public record Measured(Scenario scenario, Load.Result application, Load.@Nullable Result raw, double cpuMicros) {}

    /// Everything that one run found. Memory in megabytes.
    public record Findings(int conversations, List<Measured> measured, long memory, long memoryPeak, String machine) {
        /// For people.
        public String table() {
            return Report.table(this);
        }

        /// For programs.
        public String json() {
            return Report.json(this);
        }
    }

    public Findings run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make()) {
            var postgres = scratch.later(EmbeddedPostgres.start(scratch.database(), Progress.SILENT));
            var address = postgres.address();
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .load()
                    .migrate();
            Shop.open(address, conversations, done -> out.println("  " + done + " conversaciones"));
            return measure(postgres, scratch);
        }
    }

    private Findings measure(EmbeddedPostgres postgres, Scratch scratch)
            throws IOException, InterruptedException, SQLException {
        if (scenarios.stream().anyMatch(Scenario::writes)) {
            postgres.createDatabase(PRISTINE, "mostrador");
        }
        var log = new StatementLog(scratch.database(), postgres.address());
        var measured = new ArrayList<Measured>();
        out.println("  Primer arranque y caché de arranque …");
        var first = scratch.later(Server.start(command, scratch.application(), url(postgres.address())));
        first.awaitFirstPage();
        first.awaitStartUpCache();
        first.close();
        var server = scratch.later(Server.start(command, scratch.application(), url(postgres.address())));
        server.awaitFirstPage();
        for (var scenario : scenarios) {
            var works = record(log, server, scenario);
            for (var clients : CLIENTS) {
                measured.add(measure(postgres, server, scenario, works, clients));
                out.println("  " + Report.line(measured.getLast()));
            }
            measured.add(paced(server, scenario));
            out.println("  " + Report.line(measured.getLast()));
        }
        return new Findings(
                conversations, measured, server.memory("VmRSS"), server.memory("VmHWM"), Machine.describe());
    }

    private List<List<Recording.Statement>> record(StatementLog log, Server server, Scenario scenario)
            throws IOException, SQLException {
        var count = scenario.writes() ? RECORDED_WRITES : RECORDED_READS;
        Load.run(8, GETTING_HOT, Duration.ofMillis(500), n -> client(server, scenario));
        return log.record(count, number -> {
            try (var client = client(server, scenario)) {
                client.work(Scenario.RECORDED_FROM + number);
            }
        });
    }

    private Measured measure(
            EmbeddedPostgres postgres,
            Server server,
            Scenario scenario,
            List<List<Recording.Statement>> works,
            int clients)
            throws IOException {
        var measured =
                application(server, scenario, () -> Load.run(clients, WARM_UP, TIME, n -> client(server, scenario)));
        var raw = raw(postgres, scenario, works, clients);
        return new Measured(scenario, measured.application(), raw, measured.cpuMicros());
    }

    private Measured paced(Server server, Scenario scenario) throws IOException {
        return application(
                server, scenario, () -> Load.paced(PACED, PACE, WARM_UP, TIME, n -> client(server, scenario)));
    }

    private static Measured application(Server server, Scenario scenario, Supplier<Load.Result> load)
            throws IOException {
        var before = server.cpuSeconds();
        var result = load.get();
        var share = TIME.toMillis() / (double) (TIME.toMillis() + WARM_UP.toMillis());
        var cpu = (server.cpuSeconds() - before) * share * 1e6 / Math.max(1, result.done());
        return new Measured(scenario, result, null, cpu);
    }

    // What writes can be replayed once only: on a fresh copy each time, without a warm-up that would use it up.
    private Load.Result raw(
            EmbeddedPostgres postgres, Scenario scenario, List<List<Recording.Statement>> works, int clients) {
        if (!scenario.writes()) {
            return Load.run(clients, WARM_UP, TIME, n -> new Replay(postgres.address(), Shop.ACCOUNT, works, false));
        }
        var copy = postgres.createDatabase("copy", PRISTINE);
        try {
            return Load.run(clients, Duration.ZERO, TIME, n -> new Replay(copy, Shop.ACCOUNT, works, true));
        } finally {
            postgres.dropDatabase("copy");
        }
    }

    private Load.Client client(Server server, Scenario scenario) {
        try {
            var wire = new Wire(server.port());
            return new Load.Client() {
                @Override
                public boolean work(long number) throws IOException {
                    var answer = scenario.request(wire, number, conversations);
                    if (answer.status() / 100 != 2) {
                        throw new IOException(scenario + " answered " + answer.status() + ": " + answer.text());
                    }
                    return true;
                }

                @Override
                public void close() throws IOException {
                    wire.close();
                }
            };
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    static String url(DatabaseAddress address) {
        var place = address.jdbcUrl().replaceFirst("jdbc:postgresql://", "").replaceFirst("\\?.*", "");
        return "postgres://" + address.user() + ":" + address.password() + "@" + place + "?ApplicationName=mostrador";
    }

    static java.sql.Connection superuser(DataFolder folder, DatabaseAddress address) throws IOException, SQLException {
        var password = Files.readString(folder.postgres()
                        .resolve("data-" + EmbeddedPostgres.VERSION.replaceFirst("\\..*", ""))
                        .resolve("postgres.password"))
                .strip();
        return DriverManager.getConnection(
                address.jdbcUrl().replaceFirst("ApplicationName=\\w+", "ApplicationName=" + Recording.MARKER),
                "postgres",
                password);
    }
}
