package dev.mostrador.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.mostrador.style.Finding;
import dev.mostrador.style.Spelling;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import dev.mostrador.style.StyleGuard;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How well the rules of style tell good replies from faulty ones, how many they read on one core, and what they weigh
/// in memory.
public final class StyleBench {
    private static final int WARM_UP = 300;
    private static final int REPLIES = 600;
    private static final int DRAFT = 600; // characters
    private static final int REPLY = 380;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration PATIENT = Duration.ofSeconds(60); // what is told apart is not timed
    private static final List<String> TEXTS = List.of(
            "Buenas tardes, Lucía: lamento el error con la talla. La S sale hoy de nuestro almacén y le llega el jueves 26."
                    + " El mensajero recogerá la M en la misma visita y el envío corre de nuestra cuenta.",
            "Buenos días: hemos revisado el cargo del pedido TP-2026-00871 y, en efecto, se cobró dos veces. Ya está anulado"
                    + " el segundo y lo verá en su cuenta en tres días. Quedo a su disposición.",
            "El rascador mide 120 cm de alto y pesa 14 kg. La base es cuadrada, de 50 × 50 cm, y se fija a la pared con los"
                    + " dos tornillos incluidos. Si le falta alguno, se lo envío hoy mismo sin coste.");

    private final StyleSets sets;

    /// @param home where the sources are; without them nothing is told apart
    public StyleBench(Path home) {
        this.sets = new StyleSets(home.resolve("src/test/resources/style"));
    }

    public String run() {
        var before = Memory.now();
        var rules = measure(new StyleGuard(Spelling.NONE), REPLY);
        var afterRules = Memory.now();
        var whole = StyleGuard.withSpelling();
        var all = measure(whole, REPLY);
        var draft = measure(whole, DRAFT);
        var afterAll = Memory.now();
        measure(StyleGuard.withSpelling(), DRAFT);
        var second = Memory.now();
        var figures = sets.exist()
                ? "\n\n"
                        + StyleFigures.of(sets, StyleGuard.withSpelling(PATIENT))
                                .table()
                : "";
        return "rules alone, %d characters:   %s; %s%n".formatted(REPLY, rules, afterRules.since(before))
                + "with spelling, %d characters: %s; %s%n".formatted(REPLY, all, afterAll.since(before))
                + "with spelling, %d characters: %s%n".formatted(DRAFT, draft)
                + "another reader of spelling: %s%n".formatted(second.since(afterAll))
                + "memory: what is in use after a collection, compared with before the first reply"
                + figures;
    }

    /// A good one, unlike its neighbours.
    static String draft(int number, int length) {
        return (TEXTS.get(Math.floorMod(number, TEXTS.size())) + "\n"
                        + TEXTS.get(Math.floorMod(number + 1, TEXTS.size())) + " " + number + " "
                        + TEXTS.get(Math.floorMod(number + 2, TEXTS.size())) + " "
                        + TEXTS.get(Math.floorMod(number, TEXTS.size())))
                .substring(0, length);
    }

    private static String measure(StyleGuard guard, int length) {
        var context = StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN);
        var unchecked = 0;
        var times = new long[REPLIES];
        var processor = 0L;
        for (var i = -WARM_UP; i < REPLIES; i++) {
            if (i == 0) processor = processorTime();
            var started = System.nanoTime();
            var found = guard.check(draft(i, length), context);
            if (i < 0) continue;
            times[i] = System.nanoTime() - started;
            if (found.stream().anyMatch(it -> it.rule().equals(Finding.NOT_CHECKED))) unchecked++;
        }
        processor = processorTime() - processor;
        Arrays.sort(times);
        var sum = Arrays.stream(times).sum();
        return "%.0f replies a second of one core, %.0f by the clock, p50 %.1f ms, p95 %.1f ms, %d not checked in time"
                .formatted(
                        REPLIES * 1e9 / processor,
                        REPLIES * 1e9 / sum,
                        times[REPLIES / 2] / 1e6,
                        times[REPLIES * 95 / 100] / 1e6,
                        unchecked);
    }

    // Of all threads, the compiler and the collector among them: others on the machine do not count.
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// Bytes in use: objects, and what the classes need.
    private record Memory(long heap, long classes) {
        static Memory now() {
            System.gc();
            var memory = ManagementFactory.getMemoryMXBean();
            return new Memory(
                    memory.getHeapMemoryUsage().getUsed(),
                    memory.getNonHeapMemoryUsage().getUsed());
        }

        String since(Memory before) {
            return "%d MB of objects, %d MB of classes and code"
                    .formatted((heap - before.heap) / MEGABYTE, (classes - before.classes) / MEGABYTE);
        }
    }
}
