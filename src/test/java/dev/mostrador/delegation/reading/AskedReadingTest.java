package dev.mostrador.delegation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How well it is heard that a customer asks for somebody in charge, and what is not asking.
class AskedReadingTest {
    private static final AskedReading READING = new AskedReading();

    private record Labelled(boolean asks, String text) {
        boolean isHeard() {
            return READING.asks(text);
        }
    }

    private record Figures(double precision, double recall) {}

    @Test
    void whoAsksIsHeardAndWhoDoesNotIsLeftAlone() {
        var first = labelled("written-first");
        var held = labelled("held-back");
        var all = Stream.concat(first.stream(), held.stream()).toList();
        System.out.println("Asked for somebody in charge, written first (" + first.size() + "): " + figures(first)
                + ", held back (" + held.size() + "): " + figures(held) + ", all: " + figures(all));
        assertThat(all.size()).isGreaterThanOrEqualTo(100);
        assertThat(figures(all).precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures(all).recall()).isGreaterThanOrEqualTo(0.85);
        assertThat(figures(held).precision()).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Gracias.\n> Quiero hablar con un supervisor.",
                "Me escribieron «páseme con su jefe» y no era yo.",
                "SOY EL RESPONSABLE DE LA OBRA",
            })
    void whatIsQuotedOrSaidOfOneselfIsNoAsking(String text) {
        assertThat(READING.asks(text)).isFalse();
    }

    @Test
    void aVeryLongMailIsReadInNoTime() {
        var text = "que quiero hablar de que me pasen lo que pedí con que el director de mi obra ".repeat(2_000);
        var begun = System.nanoTime();
        assertThat(READING.asks(text)).isFalse();
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(2_000);
    }

    private static Figures figures(List<Labelled> labelled) {
        var heard = labelled.stream().filter(Labelled::isHeard).count();
        var meant = labelled.stream().filter(Labelled::asks).count();
        var right = labelled.stream().filter(it -> it.asks() && it.isHeard()).count();
        return new Figures(share(right, heard), share(right, meant));
    }

    private static double share(long part, long all) {
        return Math.round(1000.0 * part / all) / 1000.0;
    }

    private static List<Labelled> labelled(String name) {
        try (var in = AskedReadingTest.class.getResourceAsStream("/delegation/" + name + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(part -> new Labelled(part[0].equals("yes"), part[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
