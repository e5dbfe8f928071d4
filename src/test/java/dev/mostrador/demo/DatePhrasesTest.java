package dev.mostrador.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatePhrasesTest {
    private final DatePhrases wednesday = new DatePhrases(LocalDate.of(2026, 11, 25));

    @Test
    void aDayIsSaidInFull() {
        assertThat(wednesday.fill("Le llega el {{dia:1}}.")).isEqualTo("Le llega el jueves 26 de noviembre.");
    }

    @Test
    void nothingIsPromisedForASunday() {
        assertThat(wednesday.fill("{{dia:4}}")).isEqualTo("lunes 30 de noviembre");
        assertThat(wednesday.fill("{{dia:-3}}")).isEqualTo("sábado 21 de noviembre");
    }

    @Test
    void noPhraseStaysUnfilledInTheShop() {
        for (var matter : DemoShop.read().conversations()) {
            assertThat(wednesday.fill(matter.subject())).doesNotContain("{{");
            for (var said : matter.messages()) {
                assertThat(wednesday.fill(said.text() + said.quoted())).doesNotContain("{{");
            }
        }
    }
}
