package dev.mostrador.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.SheetReading.Sheet;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
    private static final UUID MARTA = UUID.randomUUID();
    private static final UUID SHIPPING = UUID.randomUUID();

    @Test
    void whatIsWrittenIsReadAgainUnchanged() throws IOException {
        var it = answer(
                "=Talla; \"S\"",
                List.of(
                        new Wording("", "usted", "Hola, {{cliente}}:\n\nle cambiamos la talla."),
                        new Wording("chat", "tu", "-te la cambiamos")));
        for (var separator : new char[] {';', ','}) {
            var out = new StringWriter();
            AnswerSheet.write(out, separator, List.of(it, answer("Otra", List.of(Wording.usual("Sí.")))), names());
            var sheet = read(out.toString());
            assertThat(sheet.wrong()).isEmpty();
            assertThat(sheet.lines()).hasSize(2);
            var wish = sheet.lines().getFirst().wish();
            assertThat(wish.title()).isEqualTo(it.title());
            assertThat(wish.wordings()).isEqualTo(it.wordings());
            assertThat(wish.team()).isEqualTo(SHIPPING);
            assertThat(wish.steps()).isEqualTo(it.steps());
            assertThat(wish.sends()).isTrue();
            assertThat(wish.reviewOn()).isEqualTo(it.reviewOn());
            assertThat(out.toString()).contains("'=Talla", "'-te la cambiamos"); // no spreadsheet runs it
        }
    }

    @Test
    void tablesOfOtherProgramsAreRead() {
        var sheet = read("short_code,content\r\nenvio,\"Llega en 24 h, o antes.\"\r\ntalla,Sin coste\r\n");
        assertThat(sheet.wrong()).isEmpty();
        assertThat(sheet.lines()).extracting(line -> line.wish().title()).containsExactly("envio", "talla");
        assertThat(sheet.lines().getFirst().wish().wordings().getFirst().text()).isEqualTo("Llega en 24 h, o antes.");
        assertThat(sheet.lines().getFirst().wish().shelf()).isEqualTo(Shelf.ACCOUNT);
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndColumn() {
        var sheet = read("title;text;shelf;channel;review;does\n"
                + "Una;\"dos\nlíneas\";;;;\n"
                + "Otra;;team:Nadie;fax;ayer;borrar:todo\n"
                + "Tercera;{{inventado}};;;;\n"
                + "Cuarta;\"sin cerrar");
        assertThat(sheet.wrong())
                .extracting(
                        it -> it.line() + " " + it.field() + " " + it.fault().key())
                .containsExactlyInAnyOrder(
                        "4 shelf answer.import.shelf",
                        "4 channel answer.import.channel",
                        "4 review answer.fault.day",
                        "4 text answer.fault.empty",
                        "4 does answer.fault.step",
                        "5 text answer.fault.variable",
                        "6 text answer.import.open-quote");
    }

    @Test
    void aTableWithoutNamesOfItsColumnsIsNone() {
        assertThat(read("Hola,Adiós\nuno,dos").wrong())
                .singleElement()
                .satisfies(it -> assertThat(it.fault().key()).isEqualTo("answer.import.no-heads"));
        assertThat(read("").wrong()).hasSize(1);
        assertThat(read("\u0000\uFFFF\"\"\"\n;;;").wrong()).hasSize(1);
    }

    private static Sheet read(String text) {
        return SheetReading.read(text, Map.of("Envíos", SHIPPING), MARTA);
    }

    private static Map<UUID, String> names() {
        return Map.of(SHIPPING, "Envíos");
    }

    private static PreparedAnswer answer(String title, List<Wording> wordings) {
        return new PreparedAnswer(
                UUID.randomUUID(),
                Shelf.TEAM,
                MARTA,
                SHIPPING,
                "Cambios",
                title,
                "talla",
                wordings,
                List.of("commit:2d", "resolve"),
                true,
                LocalDate.of(2027, 1, 31),
                null,
                "",
                3,
                null);
    }
}
