package dev.mostrador.protocol.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.screen.Finding.Found;
import dev.mostrador.protocol.screen.Finding.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final List<Passage> PASSAGES = List.of(
            new Passage(Section.ANGER, "", "Se deja que la persona se desahogue: no se ofrece una devolución."),
            new Passage(Section.PROCEDURES, "Devolución · Identificar", "Qué devuelve, de qué pedido y por qué."),
            new Passage(Section.VOICE, "", "Palabras enteras, sin abreviaturas. İSTANBUL ẞ"));

    private static List<Found> find(String typed) {
        return Finding.in(PASSAGES, it -> it.section().word(), typed);
    }

    @Test
    void accentsAndCapitalsDoNotMatterAndTheTitleComesFirst() {
        assertThat(find("DEVOLUCION").stream().map(it -> it.passage().section()))
                .containsExactly(Section.PROCEDURES, Section.ANGER);
    }

    @Test
    void everyWordMustBeThereInChapterTitleOrText() {
        assertThat(find("identificar pedido")).hasSize(1);
        assertThat(find("identificar abreviaturas")).isEmpty();
        assertThat(find("voice enteras")).hasSize(1);
    }

    @Test
    void whatWasLookedForIsMarkedInTheTextAsItStands() {
        assertThat(find("que pedido").getFirst().text())
                .containsExactly(
                        new Piece("Qué", true),
                        new Piece(" devuelve, de ", false),
                        new Piece("qué", true),
                        new Piece(" ", false),
                        new Piece("pedido", true),
                        new Piece(" y por ", false),
                        new Piece("qué", true),
                        new Piece(".", false));
        assertThat(find("istanbul").getFirst().text()).contains(new Piece("İSTANBUL", true));
    }

    @Test
    void nothingTypedFindsNothingAndNonsenseDoesNoHarm() {
        assertThat(find("  ")).isEmpty();
        assertThat(find("\\E(*[")).isEmpty();
        assertThat(find("x".repeat(100_000))).isEmpty();
    }
}
