package dev.mostrador.style;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.style.StyleContext.Position;
import dev.mostrador.style.StyleContext.Voice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms that two ways of address share, and words that only look like one.
class RegisterTest {
    private final StyleGuard guard = new StyleGuard(Spelling.NONE);

    private List<String> said(String rule, Register register, String country, String text) {
        var context = StyleContext.of("chat", country, Position.MIDDLE, Voice.PLAIN.with(register));
        return guard.check(text, context).stream()
                .filter(it -> it.rule().equals(rule))
                .map(Finding::said)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Si ves que no llega, avisame y lo reviso con vos.",
                "Cuando vas a la tienda, podés retirarlo.",
                "Si no has recibido el correo, escribime.",
                "Si das tu número de pedido, lo busco.",
                "Vos sos clienta desde hace años.",
                "Ya lo viste en la web, ¿no? Si lo preferís, te lo mando."
            })
    void vosSharesWhatIsShortWithTu(String text) {
        assertThat(said("register", Register.VOS, "AR", text)).isEmpty();
    }

    @Test
    void toVosOneDoesNotSayWhatOnlyTuAre() {
        assertThat(said("register", Register.VOS, "AR", "Como eres clienta, puedes pasar."))
                .containsExactly("eres", "puedes");
        var context = StyleContext.of("chat", "AR", Position.MIDDLE, Voice.PLAIN.with(Register.VOS));
        assertThat(guard.check("Como eres clienta, pasá.", context))
                .filteredOn(it -> it.rule().equals("register"))
                .extracting(Finding::fix)
                .containsExactly("sos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ya sé que llegó tarde.", "Le he pedido que dé la talla.", "Lo sé, y lo lamento."})
    void toUstedTheyAreNotSeenWhereTheyAreNot(String text) {
        assertThat(said("register", Register.USTED, "ES", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Si ves que no llega, avísenos.", "Cuando vas a la tienda", "Como sos clienta"})
    void toUstedTheyAreAllWrong(String text) {
        assertThat(said("register", Register.USTED, "ES", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lea las condiciones con calma, por favor, y nos dice.",
                "Revise el presupuesto con más calma, por favor.",
                "Puede probarle el arnés en casa con calma. Por favor, no le quite la etiqueta.",
                "Lo miraremos con calma y le escribimos mañana."
            })
    void somethingMayBeDoneWithCalm(String text) {
        assertThat(said("mood", Register.USTED, "ES", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Con calma, por favor.",
                "Lucía: con calma, por favor.",
                "Entiendo lo que dice. Con más calma, por favor, que así no avanzamos.",
                "Hábleme con calma, por favor.",
                "Escriba con más calma, por favor."
            })
    void theCustomerIsNotAskedForIt(String text) {
        assertThat(said("mood", Register.USTED, "ES", text)).hasSize(1);
    }
}
