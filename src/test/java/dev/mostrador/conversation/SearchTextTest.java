package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void foldingKeepsEveryPosition() {
        var text = "¿Devolución nº 3? ÁRBOL, ñandú — 🙂 MO-2026";

        assertThat(SearchText.fold(text))
                .isEqualTo(" devolución n  3  arbol  nandu      mo 2026")
                .hasSameSizeAs(text);
    }

    @Test
    void aTypedQuestionNeverBecomesAnOperator() {
        assertThat(SearchQuery.parse("a & b | !c <-> (d):*")).contains("a & b & c & d");
        assertThat(SearchQuery.parse("\"uno dos\" -tres cuatr"))
                .contains("((uno|unos|unoes) <-> (dos|do)) & !(tres|tre|tr) & (cuatr:*|cuatrs|cuatres)");
        assertThat(SearchQuery.parse("luces \"10482\"")).contains("(luces|luce|luc|luz) & 10482");
        assertThat(SearchQuery.parse("-solo")).isEmpty();
        assertThat(SearchQuery.parse("¿?")).isEmpty();
    }
}
