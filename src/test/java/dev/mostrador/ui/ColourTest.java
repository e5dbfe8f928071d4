package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColourTest {
    @Test
    void theInkIsWhicheverCanBeReadBetter() {
        assertThat(new Colour("#0b6b5d").ink()).isEqualTo("#ffffff");
        assertThat(new Colour("#ffe14d").ink()).isEqualTo("#14110c");
    }

    @Test
    void onWhiteALightOneIsDarkenedAndADarkOneIsNot() {
        assertThat(new Colour("#0b6b5d").onWhite().hex()).isEqualTo("#0b6b5d");
        assertThat(new Colour("#ffe14d").onWhite().hex())
                .isNotEqualTo("#ffe14d")
                .isLessThan("#aaaaaa");
    }

    @Test
    void nothingElseIsAColour() {
        assertThat(Colour.isOne("#0B6B5D")).isFalse();
        assertThatThrownBy(() -> new Colour("red;background:url(x)")).isInstanceOf(IllegalArgumentException.class);
    }
}
