package dev.mostrador.protocol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TellingWordsTest {
    @Test
    void whatADraftPlainlyDoesIsToldWithItsOwnWords() {
        var told = TellingWords.in(
                "Hola, Lucía: hemos leído su mensaje y sentimos mucho el error. Nos dice que pidió la S."
                        + " Vamos a mandársela hoy. ¿Podemos ayudarle en algo más?");
        assertThat(told)
                .containsEntry("acknowledgement", "hemos leído su mensaje y sentimos mucho…")
                .containsEntry("apology", "sentimos mucho el error")
                .containsEntry("restatement", "Nos dice que pidió la S")
                .containsEntry("anything-else", "en algo más")
                .doesNotContainKeys("solved", "agreement-asked");
    }

    @Test
    void theBeginningsThatTheProtocolPutsInAreTold() {
        assertThat(TellingWords.in("Hemos leído con atención lo que nos cuenta y nos ocupamos de ello."))
                .containsKey("acknowledgement");
        assertThat(TellingWords.in("Sentimos mucho lo ocurrido y te pedimos disculpas en nombre de la tienda."))
                .containsKey("apology");
        assertThat(TellingWords.in("Para estar seguros de que lo entendimos, nos decís: «el comedero». ¿Es así?"))
                .containsKey("restatement");
        assertThat(TellingWords.in("Esto es lo que vamos a hacer: primero [primer paso]; después [segundo paso]."))
                .containsKey("plan");
        assertThat(TellingWords.in("Antes de darlo por terminado queremos saber si estás de acuerdo con la solución."))
                .containsKey("agreement-asked");
        assertThat(TellingWords.in("We have read your message and we are very sorry. Is there anything else?"))
                .containsOnlyKeys("acknowledgement", "apology", "anything-else");
    }

    @Test
    void wordsInsideOthersQuotesAndDenialsTellNothing() {
        assertThat(TellingWords.in("Su asiento queda libre. El remitente lo presiento."))
                .isEmpty();
        assertThat(TellingWords.in("> Lo siento mucho\nEl pedido sale hoy.")).isEmpty();
        assertThat(TellingWords.in("No lo siento así.")).doesNotContainKey("apology");
    }

    @Test
    void anyTextIsRead() {
        var any = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder("siento ");
            for (int j = 0; j < 60; j++) text.appendCodePoint(any.nextInt(0x10FFFF + 1));
            assertThat(TellingWords.in(text.toString())).isNotNull();
        }
        var long200kB = "lo siento primero ".repeat(12_000);
        assertThat(TellingWords.in(long200kB)).containsKey("apology");
    }
}
