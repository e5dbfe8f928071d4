package dev.mostrador.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextPieceTest {
    @Test
    void addressesBecomeLinks() {
        assertThat(TextPiece.of(
                        "Véase https://envios.example/AB-1042?x=1. O a maria.gil+tienda@correo.example, si no."))
                .filteredOn(piece -> !piece.link().isEmpty())
                .extracting(TextPiece::text, TextPiece::link)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "https://envios.example/AB-1042?x=1", "https://envios.example/AB-1042?x=1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "maria.gil+tienda@correo.example", "mailto:maria.gil+tienda@correo.example"));
    }

    @Test
    void nothingOfTheTextIsLost() {
        var text = "a@b.example (b@c.example); https://x.example/y) fin";

        assertThat(TextPiece.of(text))
                .extracting(TextPiece::text)
                .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(text));
    }

    // Hours, where each letter begins the reading anew; the limit is only there so that the test ends.
    @Test
    void aVeryLongWordIsReadOnce() {
        var word = "a".repeat(1_000_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(TextPiece.of(word + " @ " + word)).isNotEmpty());
    }
}
