package dev.mostrador.mood.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How well anger is heard, and what is not anger (ADR 0022).
class MoodReadingTest {
    private static final MoodReading READING = new MoodReading();

    private record Labelled(Level level, Set<String> demands, String text) {}

    private record Figures(double precision, double recall) {}

    @Test
    void angerIsHeardAndCalmIsLeftAlone() {
        var all = new ArrayList<Labelled>();
        for (var name : List.of("written-first", "held-back", "last-look")) {
            var some = labelled(name);
            all.addAll(some);
            System.out.println("Anger heard, " + name + " (" + some.size() + "): angry " + angry(some)
                    + ", angry or upset " + upset(some));
        }
        System.out.println("Anger heard, all (" + all.size() + "): angry " + angry(all) + ", angry or upset "
                + upset(all) + ", demands " + demands(all));
        assertThat(all.size()).isGreaterThanOrEqualTo(300);
        assertThat(angry(all).precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(angry(all).recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(upset(all).precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(upset(all).recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(demands(all).precision()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void theVerdictNamesTheWordsThatSpeakForIt() {
        var text = "Hola. Esto es una vergüenza, llevo tres semanas esperando.";
        var verdict = READING.read(text);

        assertThat(verdict.level()).isEqualTo(Level.ANGRY);
        assertThat(verdict.signs()).extracting(sign -> sign.words(text)).anyMatch(words -> words.contains("vergüenza"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No estoy enfadada, solo quería saber cómo va.",
                "Mi gato está furioso con el arnés nuevo, ¿es normal?",
                "Un vecino me dijo «esa tienda es una estafa», pero yo no lo veo así.",
                "Gracias por la respuesta.\n> Son ustedes unos ladrones",
                "ARNÉS TALLA XXL REF 10482",
                "¡Qué bien! ¡Muchas gracias!!!",
                ""
            })
    void whatIsDeniedQuotedOrAboutSomebodyElseIsNoAnger(String text) {
        assertThat(READING.read(text).level()).isEqualTo(Level.CALM);
    }

    @Test
    void whatCallsForSomebodyInChargeIsHeardWithoutAnger() {
        assertThat(READING.read("Buenos días, ¿podría hablar con la encargada?").demands())
                .containsExactly(Demand.SUPERVISOR);
        assertThat(READING.read("Mi abogado les escribirá.").demands()).containsExactly(Demand.LEGAL);
        assertThat(READING.read("No hace falta llegar a consumo.").demands()).isEmpty();
    }

    @Test
    void aVeryLongMailIsReadInNoTime() {
        var text = "Buenos días, les escribo por el pedido, que no ha llegado todavía y lo necesito. ".repeat(2_000);
        assertThat(READING.read(text).level()).isEqualTo(Level.CALM);
    }

    private static Figures angry(List<Labelled> labelled) {
        return figures(labelled, level -> level == Level.ANGRY);
    }

    private static Figures upset(List<Labelled> labelled) {
        return figures(labelled, level -> level != Level.CALM);
    }

    private static Figures figures(List<Labelled> labelled, Predicate<Level> counts) {
        int right = 0;
        int heard = 0;
        int meant = 0;
        for (var it : labelled) {
            var level = READING.read(it.text()).level();
            heard += counts.test(level) ? 1 : 0;
            meant += counts.test(it.level()) ? 1 : 0;
            right += counts.test(level) && counts.test(it.level()) ? 1 : 0;
        }
        return new Figures(share(right, heard), share(right, meant));
    }

    private static Figures demands(List<Labelled> labelled) {
        int right = 0;
        int heard = 0;
        int meant = 0;
        for (var it : labelled) {
            var found = new TreeSet<String>();
            READING.read(it.text()).demands().forEach(demand -> found.add(demand.column()));
            heard += found.size();
            meant += it.demands().size();
            found.retainAll(it.demands());
            right += found.size();
        }
        return new Figures(share(right, heard), share(right, meant));
    }

    private static double share(int part, int all) {
        return Math.round(1000.0 * part / all) / 1000.0;
    }

    private static List<Labelled> labelled(String name) {
        return lines("/mood/" + name + ".tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 4))
                .map(part -> new Labelled(
                        Level.of(part[0]), part[1].equals("-") ? Set.of() : Set.of(part[1].split(",")), part[3]))
                .toList();
    }

    private static List<String> lines(String name) {
        try (var in = MoodReadingTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
