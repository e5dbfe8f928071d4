package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final String LUCIA =
            "Hola, el arnés del pedido 10482 me ha llegado en la M y pedí la S. ¿Me lo cambiáis"
                    + " antes del viernes? ¿Tengo que pagar el envío?";

    @Test
    void questionsAreFoundAsTheyAreAsked() {
        assertThat(Questions.in(LUCIA))
                .containsExactly("¿Me lo cambiáis antes del viernes?", "¿Tengo que pagar el envío?");
        assertThat(Questions.in("Quería saber si tienen la correa en azul. Gracias."))
                .containsExactly("Quería saber si tienen la correa en azul");
        assertThat(Questions.in("Por favor, envíenme la factura del pedido.")).hasSize(1);
        assertThat(Questions.in("Gracias por todo.\n> ¿Le llegó el paquete?")).isEmpty();
    }

    @Test
    void anAnswerTakesThemUpOrNot() {
        var asked = Questions.in(LUCIA);
        var whole = "Le cambiamos el arnés: la S le llega el jueves 26. El envío corre de nuestra cuenta.";
        assertThat(Questions.judged(asked, whole))
                .extracting(Questions.Question::open)
                .containsExactly(false, false);
        assertThat(Questions.judged(asked, "La S le llega el jueves 26."))
                .extracting(Questions.Question::open)
                .containsExactly(false, true);
        assertThat(Questions.judged(asked, "Buenos días, Lucía."))
                .extracting(Questions.Question::open)
                .containsExactly(true, true);
    }

    @Test
    void whatSharesItsWordsIsAnAnswer() {
        var asked = List.of("¿Tienen la correa roja en la talla M?");
        assertThat(Questions.judged(asked, "Sí, la correa roja está disponible en M.")
                        .getFirst()
                        .open())
                .isFalse();
        assertThat(Questions.judged(asked, "Le escribimos mañana.").getFirst().open())
                .isTrue();
    }
}
