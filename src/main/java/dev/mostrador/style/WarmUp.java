package dev.mostrador.style;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reads some sentences a while after the start, so that who writes the day's first draft waits no longer for it than
/// for the others. One short sentence at a time, with a rest after each: a draft that comes meanwhile is behind one
/// sentence at most, and the processor is nobody's for half of the time.
@Component
@ConditionalOnProperty("mostrador.warm-up")
class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration FIRST_PAGES = Duration.ofSeconds(5); // are not to share the processor with this
    private static final Duration REST = Duration.ofMillis(20);
    private static final int ROUNDS = 40; // at most
    private static final int STEADY = 4; // rounds after which nothing gets faster
    private static final double FASTER = 0.9;
    private static final List<String> SENTENCES = List.of(
            "Buenas tardes, Lucía: lamento el error con la talla.",
            "La caja azul sale hoy del almacén y le llega el jueves 26 antes de las 14:00.",
            "El mensajero recogerá la otra en la misma visita, sin coste para usted.",
            "Hemos comprobado el cargo de 34,90 € y ya está anulado.",
            "¿Podría enviarnos una foto de la etiqueta, por favor?",
            "Si el lunes sigue sin verlo en su cuenta, respóndame a este correo y lo reclamo.",
            "Las correas rojas están agotadas, pero tenemos las verdes y los arneses grandes.",
            "Quedo a su disposición para lo que necesite. Un saludo cordial.");

    private final StyleGuard guard;
    private volatile boolean open = true;

    WarmUp(StyleGuard guard) {
        this.guard = guard;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        Thread.ofVirtual().name("style-warm-up").start(() -> {
            try {
                Thread.sleep(FIRST_PAGES);
                run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) { // only the first draft is slower for it
                LOG.warn("The style could not be warmed up", failure);
            }
        });
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        open = false;
    }

    void run() throws InterruptedException {
        var best = Long.MAX_VALUE;
        var steady = 0;
        var round = 0;
        for (; open && round < ROUNDS && steady < STEADY; round++) {
            var time = round();
            steady = time > best * FASTER ? steady + 1 : 0;
            best = Math.min(best, time);
        }
        LOG.info("Style is warm: {} ms a sentence after {} rounds", best / 1_000_000.0 / SENTENCES.size(), round);
    }

    // Nanoseconds of checking, without the rests.
    private long round() throws InterruptedException {
        var time = 0L;
        for (var sentence : SENTENCES) {
            if (!open) break;
            var before = System.nanoTime();
            guard.check(sentence, StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN));
            var took = System.nanoTime() - before;
            time += took;
            Thread.sleep(REST.plusNanos(took));
        }
        return time;
    }
}
