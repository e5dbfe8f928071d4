package dev.mostrador.bench;

import dev.mostrador.platform.postgres.DatabaseAddress;
import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;

/// Many open widgets and desks, and people who write at a steady pace: how long until the other side has it, whether
/// anything is lost or comes twice, what it costs in memory.
public final class ChatBench {
    private static final int WIRES = 48;
    private static final int WARM_UP = 40; // seconds: a program that has just started is being compiled meanwhile
    private static final Duration SETTLING = Duration.ofSeconds(10); // so that what is due of before does not count
    private static final Duration LAST_ONES = Duration.ofSeconds(5); // may still be on their way; later is lost
    private static final String DESK = "session=" + Shop.SESSION;

    private final Path command;
    private final int widgets;
    private final int desks;
    private final int perSecond;
    private final int seconds;
    private final PrintStream out;

    public ChatBench(Path command, int widgets, int desks, int perSecond, int seconds, PrintStream out) {
        this.command = command;
        this.widgets = widgets;
        this.desks = desks;
        this.perSecond = perSecond;
        this.seconds = seconds;
        this.out = out;
    }

    /// Times in microseconds from the moment at which a message was due to be sent until the widget's stream has it;
    /// memory in megabytes. `broken`: gaps and doubles that a stream has seen.
    public record Findings(
            int widgets,
            int desks,
            long sent,
            long heard,
            long broken,
            long p50,
            long p99,
            long most,
            long memory,
            long peak) {
        @Override
        public String toString() {
            return ("%d widgets, %d desks: %d messages sent, %d heard, %d lost or doubled."
                            + " POST to stream p50 %.1f ms, p99 %.1f ms, most %.1f ms. %d MB resident, %d MB at most.")
                    .formatted(widgets, desks, sent, heard, broken, p50 / 1e3, p99 / 1e3, most / 1e3, memory, peak);
        }
    }

    public Findings run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var postgres = scratch.later(EmbeddedPostgres.start(scratch.database(), Progress.SILENT));
            var address = postgres.address();
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .load()
                    .migrate();
            ChatShop.open(address, widgets);
            var url = Bench.url(address);
            var first = scratch.later(Server.start(command, scratch.application(), url));
            first.awaitFirstPage();
            first.awaitStartUpCache();
            first.close();
            var server = scratch.later(Server.start(command, scratch.application(), url));
            server.awaitFirstPage();
            try {
                return measure(server, client, address);
            } finally {
                client.shutdownNow();
            }
        }
    }

    private Findings measure(Server server, HttpClient client, DatabaseAddress address)
            throws IOException, InterruptedException, SQLException {
        var wires = wires(server);
        pace(widgets, n -> say(wires, n, "hola"));
        var numbers = ChatShop.conversations(address, widgets);
        var total = perSecond * seconds;
        var due = new AtomicLongArray(total);
        var took = new AtomicLongArray(total);
        var broken = new AtomicLong();
        out.println("  " + widgets + " widgets …");
        listen(server, client, due, took, broken);
        Thread.sleep(SETTLING);
        play(WARM_UP * perSecond, (n, _) -> speak(wires, numbers, n, "hola"));
        Thread.sleep(SETTLING);
        play(total, (n, at) -> {
            due.set(n, at);
            speak(wires, numbers, n, "número " + n);
        });
        Thread.sleep(LAST_ONES);
        return findings(took, broken.get(), server);
    }

    private interface Speaking {
        /// @param due in nanoseconds: when it had to be said, however busy everybody was
        void say(int number, long due) throws Exception;
    }

    private void play(int total, Speaking speaking) {
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < total; n++) {
                var number = n;
                var due = start + n * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.submit(() -> {
                    speaking.say(number, due);
                    return null;
                });
            }
        }
    }

    // Visitor and agent by turns.
    private void speak(BlockingQueue<Wire> wires, List<Long> conversations, int number, String text) throws Exception {
        if (number % 2 == 0) say(wires, number % widgets, text);
        else answer(wires, conversations.get(number % widgets), text);
    }

    private BlockingQueue<Wire> wires(Server server) throws IOException {
        var wires = new ArrayBlockingQueue<Wire>(WIRES);
        for (var n = 0; n < WIRES; n++) {
            wires.add(new Wire(server.port()));
        }
        return wires;
    }

    private interface Work {
        void run(int number) throws Exception;
    }

    // As fast as a few do it: the first word of everybody.
    private static void pace(int total, Work work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<java.util.concurrent.Callable<Object>>();
            for (var n = 0; n < total; n++) {
                var number = n;
                done.add(() -> {
                    work.run(number);
                    return "";
                });
            }
            threads.invokeAll(done);
        }
    }

    private void listen(
            Server server, HttpClient client, AtomicLongArray due, AtomicLongArray took, AtomicLong broken) {
        var base = "http://127.0.0.1:" + server.port();
        for (var n = 0; n < widgets; n++) {
            var stream = new ChatStream(
                    number -> took.set((int) number, Math.max(1, (System.nanoTime() - due.get((int) number)) / 1_000)),
                    broken);
            var header = new String[] {"Authorization", "Bearer " + ChatShop.token(n)};
            ChatStream.open(client, base + "/chat/" + ChatShop.KEY + "/stream", header, stream);
        }
        for (var n = 0; n < desks; n++) {
            var nobody = new ChatStream(_ -> {}, new AtomicLong());
            ChatStream.open(client, base + "/live", new String[] {"Cookie", DESK}, nobody);
        }
    }

    private static void say(BlockingQueue<Wire> wires, int visitor, String text) throws Exception {
        post(
                wires,
                "/chat/" + ChatShop.KEY + "/messages",
                ChatShop.token(visitor),
                "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}");
    }

    private static void answer(BlockingQueue<Wire> wires, long conversation, String text) throws Exception {
        post(wires, "/api/v1/conversations/" + conversation + "/messages", Shop.TOKEN, "{\"text\":\"" + text + "\"}");
    }

    private static void post(BlockingQueue<Wire> wires, String path, String token, String body) throws Exception {
        var wire = wires.take();
        try {
            var headers = "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
            var answer = wire.post(path, headers, body.getBytes(StandardCharsets.UTF_8));
            if (answer.status() / 100 != 2) {
                throw new IOException(path + " answered " + answer.status() + ": " + answer.text());
            }
        } finally {
            wires.add(wire);
        }
    }

    private Findings findings(AtomicLongArray took, long broken, Server server) throws IOException {
        var all = new long[took.length()];
        Arrays.setAll(all, took::get);
        List<Long> heard =
                Arrays.stream(all).filter(time -> time > 0).sorted().boxed().toList();
        return new Findings(
                widgets,
                desks,
                all.length,
                heard.size(),
                broken + all.length - heard.size(),
                at(heard, 0.50),
                at(heard, 0.99),
                at(heard, 1),
                server.memory("VmRSS"),
                server.memory("VmHWM"));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
