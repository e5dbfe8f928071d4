package dev.mostrador.bench;

import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/// What somebody who writes waits for after a pause: the desk's own request about a draft of 600 characters, in a
/// conversation of twenty messages, in a shop with a voice and a protocol. From the form to the last byte of its
/// answer.
public final class WritingBench {
    private static final int AGENTS = 10;
    private static final int MANY = 100; // agents, ten in each conversation
    private static final Duration PAUSE = Duration.ofSeconds(2); // between two looks at the draft of one who writes
    private static final Duration LONG_PAUSE = Duration.ofSeconds(3); // of one who reads, too
    private static final Duration ALONE = Duration.ofMillis(250); // more often, for more figures
    private static final Duration GETTING_HOT = Duration.ofSeconds(25);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int RECORDED = 30;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("csrf=[^;]+");
    private static final String LATE = "no ha dado tiempo";

    private final Path command;
    private final PrintStream out;
    private final AtomicLong unchecked = new AtomicLong();

    public WritingBench(Path command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    public String run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make()) {
            var postgres = scratch.later(EmbeddedPostgres.start(scratch.database(), Progress.SILENT));
            var address = postgres.address();
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .load()
                    .migrate();
            out.println("  La tienda …");
            WritingShop.open(address, AGENTS);
            out.println("  Primer arranque y caché de arranque …");
            var server = scratch.later(Server.start(command, scratch.application(), Bench.url(address)));
            server.awaitFirstPage();
            server.awaitStartUpCache();
            publish(server);
            return figures(server, new StatementLog(scratch.database(), address));
        }
    }

    private static void publish(Server server) throws IOException, InterruptedException {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(ProtocolBench.cookies()).build()) {
            ProtocolBench.version(browser, "http://127.0.0.1:" + server.port(), 1);
        }
    }

    private String figures(Server server, StatementLog log) throws IOException, SQLException {
        out.println("  Los borradores …");
        Load.run(2, GETTING_HOT, Duration.ofMillis(500), n -> new Desk(server, n));
        var report = new StringBuilder();
        report.append(line("one agent", server, 1, ALONE));
        report.append(line("ten agents, a draft every 2 s each", server, AGENTS, PAUSE));
        report.append(line("a hundred agents, a draft every 3 s each", server, MANY, LONG_PAUSE));
        return report + statements(log, server);
    }

    private String line(String who, Server server, int agents, Duration pause) throws IOException {
        unchecked.set(0);
        var before = server.cpuSeconds();
        var result = Load.paced(agents, pause, Duration.ofSeconds(2), TIME, n -> new Desk(server, n));
        var share = TIME.toSeconds() / (TIME.toSeconds() + 2.0);
        return "whole request, %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d requests, %d not checked in time, %.1f ms of processor each)%n"
                .formatted(
                        who,
                        result.p50() / 1e3,
                        result.p95() / 1e3,
                        result.p99() / 1e3,
                        result.done(),
                        unchecked.get(),
                        (server.cpuSeconds() - before) * share * 1e3 / Math.max(1, result.done()));
    }

    private String statements(StatementLog log, Server server) throws IOException, SQLException {
        try (var desk = new Desk(server, 0)) {
            desk.work(0);
            var works = log.record(RECORDED, desk::work);
            var counts = works.stream().map(work -> said(work).size()).sorted().toList();
            var usual = works.stream()
                    .filter(work -> said(work).size() == counts.get(counts.size() / 2))
                    .findFirst()
                    .orElseThrow();
            return "statements a request: %d (median of %d, least %d)%n%s%n"
                    .formatted(
                            counts.get(counts.size() / 2),
                            counts.size(),
                            counts.getFirst(),
                            said(usual).stream()
                                    .map(it -> "  " + it.sql().strip().replaceAll("\\s+", " "))
                                    .map(it -> it.length() > 110 ? it.substring(0, 110) + " …" : it)
                                    .collect(Collectors.joining("\n")));
        }
    }

    private static List<Recording.Statement> said(List<Recording.Statement> work) {
        return work.stream().filter(it -> !it.is("begin") && !it.ends()).toList();
    }

    /// One who writes, in a browser that has the page open.
    private final class Desk implements Load.Client {
        private final Wire wire;
        private final String page;
        private String cookies;
        private final String token;

        Desk(Server server, int number) {
            var agent = number % AGENTS;
            try {
                wire = new Wire(server.port());
                page = "/conversations/" + WritingShop.conversation(agent);
                cookies = "session=" + WritingShop.session(agent);
                var answer = wire.get(page, "Cookie: " + cookies + "\r\nAccept-Language: es\r\n");
                var form = TOKEN.matcher(answer.text());
                var cookie = COOKIE.matcher(answer.headers().getOrDefault("set-cookie", ""));
                if (!form.find() || !cookie.find()) throw new IOException("No form: " + answer.status());
                token = form.group(1);
                cookies += "; " + cookie.group();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public boolean work(long number) throws IOException {
            var form =
                    "_csrf=" + encoded(token) + "&channel=email&text=" + encoded(StyleBench.draft((int) number, 600));
            var answer = wire.post(
                    page + "/findings",
                    "Cookie: " + cookies
                            + "\r\nAccept-Language: es\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                    form.getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 200) throw new IOException("Answered " + answer.status() + ": " + answer.text());
            if (answer.text().contains(LATE)) unchecked.incrementAndGet();
            return true;
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
