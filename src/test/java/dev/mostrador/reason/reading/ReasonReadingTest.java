package dev.mostrador.reason.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How well reasons are guessed, on sentences that taught nothing (ADR 0021).
class ReasonReadingTest {
    private static final ReasonReading READING = ReasonReading.taughtBy(Lesson.read(lines("/reason/lessons.txt")));

    private record Labelled(String reason, String kind, String country, String text) {}

    private static final Map<String, String> USUAL_KINDS = lines("/reason/tree.tsv").stream()
            .map(line -> line.split("\t"))
            .filter(part -> part.length > 3)
            .collect(Collectors.toMap(part -> part[0], part -> part[3]));

    /// @param kind share whose kind is the usual one of the first guess
    private record Figures(int all, double first, double third, double kind) {}

    @Test
    void theRightReasonIsAmongTheFirstThree() {
        var first = figures(labelled("written-first"));
        var held = figures(labelled("held-back"));
        var both = new ArrayList<>(labelled("written-first"));
        both.addAll(labelled("held-back"));
        var total = figures(both);
        System.out.println("Reasons guessed, written first: " + first + ", held back: " + held + ", all: " + total);
        assertThat(total.all()).isGreaterThanOrEqualTo(300);
        assertThat(total.third()).isGreaterThanOrEqualTo(0.85);
        assertThat(held.third()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void theSameLessonsTeachTheSame() {
        var again = ReasonReading.taughtBy(Lesson.read(lines("/reason/lessons.txt")));
        var text = "Buenas, el paquete no ha llegado y pone entregado";
        assertThat(again.guess(text, 5)).isEqualTo(READING.guess(text, 5));
    }

    @Test
    void nothingReadableIsGuessedWithoutConfidence() {
        assertThat(READING.guess("", 1).getFirst().share()).isLessThan(0.2);
    }

    private static Figures figures(List<Labelled> labelled) {
        var first = 0;
        var third = 0;
        var kind = 0;
        for (var it : labelled) {
            var guesses =
                    READING.guess(it.text(), 3).stream().map(Guess::reason).toList();
            first += guesses.getFirst().equals(it.reason()) ? 1 : 0;
            kind += it.kind().equals(USUAL_KINDS.get(guesses.getFirst())) ? 1 : 0;
            third += guesses.contains(it.reason()) ? 1 : 0;
        }
        return new Figures(
                labelled.size(),
                share(first, labelled.size()),
                share(third, labelled.size()),
                share(kind, labelled.size()));
    }

    private static double share(int part, int all) {
        return Math.round(1000.0 * part / all) / 1000.0;
    }

    private static List<Labelled> labelled(String name) {
        return lines("/reason/" + name + ".tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 4))
                .map(part -> new Labelled(part[0], part[1], part[2], part[3]))
                .toList();
    }

    private static List<String> lines(String name) {
        try (var in = ReasonReadingTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
