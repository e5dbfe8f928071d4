package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How long it takes to publish a version of the protocol while a hundred thousand conversations are open under the
/// first: from the form to its answer. They keep theirs.
public final class ProtocolBench {
    private static final int OPEN = 100_000;
    private static final int VERSIONS = 10;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path command;
    private final PrintStream out;

    public ProtocolBench(Path command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    /// @param median milliseconds from the form to its answer; `most` the slowest
    /// @param kept open conversations that go on under the first version
    public record Findings(long median, long most, long kept) {
        @Override
        public String toString() {
            return "Publishing with %,d open conversations: %d ms (median of %d), %d ms at most; %,d keep version 1."
                    .formatted(OPEN, median, VERSIONS, most, kept);
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
            Shop.open(address, 100, _ -> {});
            out.println("  " + OPEN + " conversaciones …");
            scratch.later(new PromiseShop(address)).fill(1, OPEN);
            var server = scratch.later(Server.start(command, scratch.application(), Bench.url(address)));
            server.awaitFirstPage();
            server.awaitStartUpCache();
            return publish(address, server);
        }
    }

    private Findings publish(DatabaseAddress address, Server server)
            throws IOException, InterruptedException, SQLException {
        try (var connection = address.connect();
                var browser = HttpClient.newBuilder().cookieHandler(cookies()).build()) {
            var db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            db.execute("select set_config('app.account', '" + Shop.ACCOUNT + "', false)");
            var base = "http://127.0.0.1:" + server.port();
            version(browser, base, 1);
            db.update("""
                    insert into protocol_run (account_id, conversation_id, version, kind, step, begun_at)
                    select account_id, id, 1, 'incident', 'escuchar', now() from conversation where state = 'open'
                    on conflict do nothing""");
            var times = new long[VERSIONS];
            for (var n = 0; n < VERSIONS; n++) {
                times[n] = version(browser, base, n + 2);
                out.println("  " + times[n] + " ms");
            }
            java.util.Arrays.sort(times);
            var kept = db.queryForObject("select count(*) from protocol_run where version = 1", Long.class);
            return new Findings(times[VERSIONS / 2], times[VERSIONS - 1], Objects.requireNonNullElse(kept, 0L));
        }
    }

    /// Milliseconds that publishing takes; the draft is written before.
    static long version(HttpClient browser, String base, int number) throws IOException, InterruptedException {
        send(browser, base + "/settings/protocol", "_method=put&yaml=" + encoded(text(number)));
        var before = System.nanoTime();
        var leadsTo = send(browser, base + "/settings/protocol/versions", "note=Medida");
        var time = (System.nanoTime() - before) / 1_000_000;
        if (!leadsTo.endsWith("/protocol/" + number)) throw new IOException("Not published: " + leadsTo);
        return time;
    }

    // The page before the form gives its token; that is not what is measured, and costs a few milliseconds.
    private static String send(HttpClient browser, String address, String form)
            throws IOException, InterruptedException {
        var page = browser.send(
                HttpRequest.newBuilder(URI.create(address.replaceFirst("/versions$", "")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) throw new IOException("No form: " + page.statusCode());
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token.group(1)) + "&" + form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    // An online shop with somebody on its one channel; each version differs from the one before.
    private static String text(int number) throws IOException {
        try (var file =
                Objects.requireNonNull(ProtocolBench.class.getResourceAsStream("/protocol/tienda-en-linea.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("responsible: ''", "responsible: agente0@telepuppy.example")
                    .replaceFirst("team: '', first: ''", "team: '', first: agente0@telepuppy.example")
                    .replaceFirst("minutes: 120", "minutes: " + (120 + number));
        }
    }

    static CookieManager cookies() {
        var cookies = new CookieManager();
        var session = new HttpCookie("session", Shop.SESSION);
        session.setPath("/");
        session.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), session);
        return cookies;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
