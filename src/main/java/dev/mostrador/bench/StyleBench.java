package dev.mostrador.bench;

import dev.mostrador.style.Finding;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import dev.mostrador.style.StyleGuard;
import java.util.Arrays;
import java.util.List;

/// How many replies the rules of style read on one core, and what they weigh in memory.
public final class StyleBench {
    private static final int WARM_UP = 300;
    private static final int REPLIES = 600;
    private static final long MEGABYTE = 1024 * 1024;
    private static final List<String> TEXTS = List.of(
            "Buenas tardes, Lucía: lamento el error con la talla. La S sale hoy de nuestro almacén y le llega el jueves 26."
                    + " El mensajero recogerá la M en la misma visita y el envío corre de nuestra cuenta.",
            "Buenos días: hemos revisado el cargo del pedido TP-2026-00871 y, en efecto, se cobró dos veces. Ya está anulado"
                    + " el segundo y lo verá en su cuenta en tres días. Quedo a su disposición.",
            "El rascador mide 120 cm de alto y pesa 14 kg. La base es cuadrada, de 50 × 50 cm, y se fija a la pared con los"
                    + " dos tornillos incluidos. Si le falta alguno, se lo envío hoy mismo sin coste.");

    /// A line for each: rules alone, and with spelling.
    public String run() {
        var before = used();
        var rules = measure(new StyleGuard(dev.mostrador.style.Spelling.NONE));
        var afterRules = used();
        var all = measure(StyleGuard.withSpelling());
        return "rules alone:   " + rules + ", " + Math.max(0, afterRules - before) + " MB\n" + "with spelling: " + all
                + ", " + Math.max(0, used() - before) + " MB";
    }

    private static String measure(StyleGuard guard) {
        var context = StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN);
        var unchecked = 0;
        var times = new long[REPLIES];
        for (var i = -WARM_UP; i < REPLIES; i++) {
            var text = (TEXTS.get(Math.floorMod(i, TEXTS.size())) + "\n" + TEXTS.get(Math.floorMod(i + 1, TEXTS.size()))
                            + " " + i)
                    .substring(0, 380);
            var started = System.nanoTime();
            var found = guard.check(text, context);
            if (i < 0) continue;
            times[i] = System.nanoTime() - started;
            if (found.stream().anyMatch(it -> it.rule().equals(Finding.NOT_CHECKED))) unchecked++;
        }
        Arrays.sort(times);
        var sum = Arrays.stream(times).sum();
        return "%.0f replies/s, p50 %.1f ms, p95 %.1f ms, %d not checked in time"
                .formatted(REPLIES * 1e9 / sum, times[REPLIES / 2] / 1e6, times[REPLIES * 95 / 100] / 1e6, unchecked);
    }

    private static long used() {
        System.gc();
        var memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) / MEGABYTE;
    }
}
