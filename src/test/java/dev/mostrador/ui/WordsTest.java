package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final WordBook book = new WordBook(Clock.fixed(NOW, ZoneId.of("UTC")));
    private final Words spanish = book.words("es", "ES", MADRID);
    private final Words english = book.words("en", "ES", MADRID);

    @Test
    void aListSaysTheTimeAsShortAsItCan() {
        assertThat(spanish.when(Instant.parse("2026-11-22T08:42:00Z"))).isEqualTo("09:42");
        assertThat(spanish.when(Instant.parse("2026-11-21T23:30:00Z"))).isEqualTo("00:30");
        assertThat(spanish.when(Instant.parse("2026-11-21T12:00:00Z"))).isEqualTo("ayer");
        assertThat(spanish.when(Instant.parse("2026-11-20T12:00:00Z"))).isEqualTo("vie");
        assertThat(spanish.when(Instant.parse("2026-11-03T12:00:00Z"))).isEqualTo("3 nov");
        assertThat(spanish.when(Instant.parse("2025-11-03T12:00:00Z"))).isEqualTo("3 nov 2025");
        assertThat(english.when(Instant.parse("2026-11-21T12:00:00Z"))).isEqualTo("yesterday");
        assertThat(english.when(Instant.parse("2026-11-20T12:00:00Z"))).isEqualTo("Fri");
    }

    @Test
    void whatIsAheadIsADateNotATimeAgo() {
        assertThat(spanish.when(Instant.parse("2026-11-24T12:00:00Z"))).isEqualTo("24 nov");
    }

    @Test
    void aSentenceSaysWhenItIsByTheClockOfThePlace() {
        assertThat(spanish.soonInSentence(Instant.parse("2026-11-22T17:00:00Z")))
                .isEqualTo("hoy a las 18:00");
        assertThat(spanish.soonInSentence(Instant.parse("2026-11-23T00:00:00Z")))
                .isEqualTo("mañana a la 01:00");
        assertThat(spanish.soonInSentence(Instant.parse("2026-11-26T08:00:00Z")))
                .isEqualTo("el jueves, 26 de noviembre, a las 09:00");
        assertThat(english.soonInSentence(Instant.parse("2026-11-26T08:00:00Z")))
                .isEqualTo("on Thursday, 26 November, at 09:00");
    }

    @Test
    void numbersAndMoneyAreTheCountrys() {
        assertThat(spanish.number(1500)).isEqualTo("1.500");
        assertThat(english.number(1500)).isEqualTo("1,500");
        assertThat(spanish.money(new BigDecimal("1500.00"), "EUR")).isEqualTo("1.500\u00a0€");
        assertThat(spanish.money(new BigDecimal("34.90"), "EUR")).isEqualTo("34,90\u00a0€");
        assertThat(book.words("es", "MX", MADRID).number(1500)).isEqualTo("1,500");
    }

    @Test
    void agoBecomesADateAfterADay() {
        assertThat(spanish.ago(NOW.minusSeconds(20))).isEqualTo("ahora");
        assertThat(spanish.ago(NOW.minusSeconds(300))).isEqualTo("hace 5 min");
        assertThat(spanish.ago(NOW.minusSeconds(3 * 3600))).isEqualTo("hace 3 h");
        assertThat(spanish.ago(NOW.minusSeconds(26 * 3600))).isEqualTo("ayer");
    }

    @Test
    void sizesAreRoundedForPeople() {
        assertThat(spanish.bytes(999)).isEqualTo("999 B");
        assertThat(spanish.bytes(1_234)).isEqualTo("1,2 kB");
        assertThat(spanish.bytes(30_500_000)).isEqualTo("30 MB");
    }

    @Test
    void anApostropheIsJustAnApostrophe() {
        assertThat(Initials.of("María-José d'Ors")).isEqualTo("MJ");
        assertThat(spanish.say("identity.sign-in.wait", 1)).endsWith("dentro de un segundo.");
        assertThat(spanish.say("identity.sign-in.wait", 8)).endsWith("dentro de 8 segundos.");
    }

    @Test
    void anUnknownLanguageIsSpanish() {
        assertThat(book.words("fr", "FR", MADRID).say("ui.close")).isEqualTo("Cerrar");
    }
}
