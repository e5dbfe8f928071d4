package dev.mostrador.bench;

import dev.mostrador.platform.postgres.EmbeddedPostgres;
import dev.mostrador.platform.postgres.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// A million promises that run: how the due ones are found, how punctually two nodes set them off, and how long it
/// takes to work a hundred thousand out again after hours changed.
public final class PromiseBench {
    private static final int RECOUNTED = 100_000;
    private static final int OPEN = 1_000_000;
    private static final int ALARMS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path command;
    private final PrintStream out;

    public PromiseBench(Path command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    /// @param recount seconds for a hundred thousand
    /// @param late seconds from the moment at which alarms were due to the last notice
    /// @param told notices of so many alarms, by two nodes
    public record Findings(double recount, double late, long told, List<@Nullable String> plan) {
        @Override
        public String toString() {
            return "Recount of %,d: %.1f s. %d of %d alarms told by two nodes, the last %.2f s after its moment.%n%s"
                    .formatted(RECOUNTED, recount, told, ALARMS, late, String.join("\n", plan));
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
            var shop = scratch.later(new PromiseShop(address));
            shop.hours();
            shop.fill(1, RECOUNTED);
            var one = scratch.later(Server.start(command, scratch.application(), Bench.url(address)));
            one.awaitFirstPage();
            one.awaitStartUpCache();
            out.println("  " + RECOUNTED + " relojes …");
            shop.recount(RECOUNTED);
            await(() -> shop.recounted() >= 0);
            var recount = shop.recounted();
            out.println("  " + recount + " s");
            shop.fill(RECOUNTED + 1, OPEN);
            out.println("  " + OPEN + " relojes …");
            var plan = shop.plan();
            plan.forEach(line -> out.println("  " + line));
            var two = scratch.later(Server.start(command, scratch.second(), Bench.url(address)));
            two.awaitFirstPage();
            Thread.sleep(Duration.ofSeconds(10)); // so that the second node's own start does not count
            shop.alarms(ALARMS);
            await(() -> shop.waiting() == 0);
            return new Findings(recount, shop.late(), shop.told(), plan);
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException, IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IOException("Not done after " + PATIENCE);
            Thread.sleep(50);
        }
    }
}
