package dev.mostrador.style.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.Draft;
import dev.mostrador.style.Finding;
import dev.mostrador.style.StyleContext;
import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageToolSpellingTest {
    private static final StyleContext PLAIN = StyleContext.of("email", "ES", Position.MIDDLE, Voice.PLAIN);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void whoSitsOverADraftForTooLongIsReplaced() {
        var spelling = new LanguageToolSpelling(SOON, Duration.ZERO, () -> hanging(1));
        assertThat(spelling.findings(new Draft("Uno"), PLAIN)).isEmpty();
        assertThat(untilKnown(spelling)).isEmpty();
        assertThat(made).hasValue(2);
    }

    @Test
    void aSlowOneIsNotReplacedBeforeItsTime() {
        var spelling = new LanguageToolSpelling(SOON, PATIENT, () -> hanging(1));
        for (var i = 0; i < 4; i++)
            assertThat(spelling.findings(new Draft("Uno"), PLAIN)).isEmpty();
        assertThat(made).hasValue(1);
    }

    @Test
    void noMoreThanThreeAreEverThereAndWithTheFirstThatComesBackItGoesOn() {
        var spelling = new LanguageToolSpelling(SOON, Duration.ZERO, () -> hanging(3));
        for (var i = 0; i < 20; i++)
            assertThat(spelling.findings(new Draft("Uno"), PLAIN)).isEmpty();
        assertThat(made).hasValue(3);
        never.countDown();
        assertThat(untilKnown(spelling)).isEmpty();
    }

    @Test
    void aCheckerThatCannotBeMadeOnceIsMadeTheNextTime() {
        var spelling = new LanguageToolSpelling(PATIENT, PATIENT, () -> {
            if (made.incrementAndGet() == 1) throw new IllegalStateException("no words");
            return (_, _) -> List.of();
        });
        assertThat(spelling.findings(new Draft("Uno"), PLAIN)).isEmpty();
        assertThat(spelling.findings(new Draft("Dos"), PLAIN)).contains(List.of());
    }

    // The answer of a reader that is not stuck may come later than `SOON` on a busy machine.
    private static List<Finding> untilKnown(LanguageToolSpelling spelling) {
        var until = System.nanoTime() + PATIENT.toNanos();
        while (System.nanoTime() < until) {
            var known = spelling.findings(new Draft("Dos"), PLAIN);
            if (known.isPresent()) return known.get();
        }
        throw new AssertionError("Nothing was known in time");
    }

    /// The first ones that are made hang, and heed no interruption.
    private BiFunction<Draft, StyleContext, List<Finding>> hanging(int first) {
        var hangs = made.incrementAndGet() <= first;
        return (_, _) -> {
            while (hangs && never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException unheard) {
                    continue;
                }
            }
            return List.of();
        };
    }
}
