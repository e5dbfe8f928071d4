package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HindranceTest {
    @Test
    void whatIsKeptIsReadAgain() {
        var full = Hindrance.of("email.bounce.full", "lucia@example.com").saying("552 \"full\"");
        assertThat(Hindrance.of(Hindrance.column(List.of(full, full)))).containsExactly(full, full);
        assertThat(Hindrance.of(Hindrance.column(List.of()))).isEmpty();
    }

    @Test
    void aSentenceOfAnEarlierEditionStaysAsItWas() {
        assertThat(Hindrance.of("[smtp] El buzón está lleno."))
                .containsExactly(Hindrance.quoting("[smtp] El buzón está lleno."));
    }
}
