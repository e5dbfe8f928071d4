package dev.mostrador.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.chat.Signature.Says;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String SECRET = "secret";

    @Test
    void whatHasEndedIsNotWonBackByReadingItsPartsAnotherWay() {
        var ended = NOW.getEpochSecond() - 1;
        var signature = Signature.of(SECRET, "7", "lucia@example.com", ended);

        assertThat(says("7", "lucia@example.com", ended, signature)).isEqualTo(Says.WRONG);
        assertThat(says("7", "lucia@example.com\n" + ended, 0, signature)).isEqualTo(Says.WRONG);
        assertThat(says("7\nlucia@example.com\n" + ended, "", 0, signature)).isEqualTo(Says.WRONG);
        assertThat(says("7\nlucia@example.com", Long.toString(ended), 0, signature))
                .isEqualTo(Says.WRONG);
    }

    @Test
    void whatHoldsHolds() {
        var until = NOW.getEpochSecond() + 60;
        var signature = Signature.of(SECRET, "7", "lucia@example.com", until);
        assertThat(says("7", "lucia@example.com", until, signature)).isEqualTo(Says.ID_AND_EMAIL);
        assertThat(says("7", "", 0, Signature.of(SECRET, "7", "", 0))).isEqualTo(Says.ID);
    }

    private static Says says(String id, String email, long expires, String signature) {
        return Signature.says(SECRET, id, email, expires, signature, NOW);
    }
}
