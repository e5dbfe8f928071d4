package dev.mostrador.protocol.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.protocol.run.AgreementReading.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What counts by itself must be what the customer meant: the rest an agent judges.
class AgreementReadingTest {
    private record Line(String label, String text) {
        Verdict read() {
            return AgreementReading.read(text, "Teo Gil");
        }
    }

    private record Measured(double precisionYes, double precisionNo, double recall, List<String> wrong) {}

    private static List<Line> lines(String name) throws IOException {
        try (var in = AgreementReadingTest.class.getResourceAsStream("/protocol/" + name + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(line -> new Line(line[0], line[1].replace("\\n", "\n")))
                    .toList();
        }
    }

    private static Measured measure(String... names) throws IOException {
        var lines = new ArrayList<Line>();
        for (var name : names) lines.addAll(lines(name));
        var wrong = lines.stream()
                .filter(it -> it.read() == Verdict.YES && !it.label().equals("yes")
                        || it.read() == Verdict.NO && !it.label().equals("no"))
                .map(it -> it.read() + " " + it.text())
                .toList();
        var answers = lines.stream().filter(it -> !it.label().equals("other")).count();
        var found = lines.stream()
                .filter(it -> it.read() == Verdict.YES && it.label().equals("yes")
                        || it.read() == Verdict.NO && it.label().equals("no"))
                .count();
        var measured = new Measured(
                precision(lines, Verdict.YES, "yes"),
                precision(lines, Verdict.NO, "no"),
                (double) found / answers,
                wrong);
        System.out.println(String.join("+", names) + " " + lines.size() + " " + measured);
        lines.stream()
                .filter(it -> !it.label().equals("other") && it.read() != Verdict.YES && it.read() != Verdict.NO)
                .forEach(it -> System.out.println("  missed " + it.read() + " " + it.text()));
        return measured;
    }

    private static double precision(List<Line> lines, Verdict verdict, String label) {
        var said = lines.stream().filter(it -> it.read() == verdict).toList();
        return said.isEmpty()
                ? 1
                : (double) said.stream().filter(it -> it.label().equals(label)).count() / said.size();
    }

    @Test
    void whatCountsByItselfIsWhatWasMeant() throws IOException {
        var all = measure("agreement-first", "agreement-held-back");
        assertThat(all.precisionYes()).as(all.wrong().toString()).isGreaterThanOrEqualTo(.98);
        assertThat(all.precisionNo()).as(all.wrong().toString()).isGreaterThanOrEqualTo(.95);
        assertThat(all.recall()).isGreaterThanOrEqualTo(.8);
    }

    @Test
    void itHoldsForWhatTheRulesWereNotWrittenFor() throws IOException {
        var held = measure("agreement-held-back");
        assertThat(held.precisionYes()).as(held.wrong().toString()).isGreaterThanOrEqualTo(.98);
    }

    @Test
    void whatIsOnlyLikelyIsForAnAgent() {
        assertThat(AgreementReading.read("Perfecto, gracias.", "")).isEqualTo(Verdict.PERHAPS_YES);
        assertThat(AgreementReading.read("Conforme, pero falta la factura", "")).isEqualTo(Verdict.PERHAPS_YES);
        assertThat(AgreementReading.read("No, gracias", "")).isEqualTo(Verdict.NOTHING);
        assertThat(AgreementReading.read("¿Cuándo llega?", "")).isEqualTo(Verdict.NOTHING);
    }

    @Test
    void quotedWordsAreNotTheirs() {
        assertThat(AgreementReading.read("Gracias por escribir, mañana lo miro.\n> Estoy conforme", ""))
                .isEqualTo(Verdict.NOTHING);
    }
}
