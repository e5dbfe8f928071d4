package dev.mostrador.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Map<Variable, String> KNOWN =
            Map.of(Variable.CUSTOMER, "Lucía", Variable.AGENT, "Nuria", Variable.ORDER, "");

    @Test
    void placesAreFilledInBothLanguages() {
        assertThat(Template.fill("Hola, {{cliente}}. {{Cliente.Nombre}} {{ customer }} {{agent|yo}}", KNOWN))
                .isEqualTo("Hola, Lucía. Lucía Lucía Nuria");
    }

    @Test
    void whatIsNotKnownIsSaidOtherwiseOrLeftForTheStyleGuard() {
        assertThat(Template.fill("{{pedido|su pedido}} {{pedido}} {{tienda}} {{asunto|}}", KNOWN))
                .isEqualTo("su pedido {{pedido}} {{tienda}}");
    }

    @Test
    void whatCustomersCallThemselvesIsNeverFilledIn() {
        var hostile = Map.of(Variable.CUSTOMER, "{{agente}} $1 \\0\nBcc: x", Variable.AGENT, "{{cliente}}");
        assertThat(Template.fill("{{cliente}}-{{agente}}", hostile))
                .isEqualTo("{ {agente}} $1 \\0 Bcc: x-{ {cliente}}");
    }

    @Test
    void aNameMakesNoLinkInTheShopsName() {
        var hostile = Map.of(Variable.CUSTOMER, "[Pulse](https://example.org) ![x]");
        assertThat(Template.fill("{{cliente}}", hostile)).isEqualTo("[Pulse] (https://example.org) ! [x]");
    }

    @Test
    void namesThatMeanNothingAreNamed() {
        assertThat(Template.unknown("{{cliente}} {{nombre}} {{dirección|x}} {cliente}"))
                .containsExactly("nombre", "dirección");
    }

    @Test
    void aDraftBecomesATextForEverybody() {
        var known = Map.of(
                Variable.CUSTOMER_FULL,
                "Ana Gil",
                Variable.CUSTOMER,
                "Ana",
                Variable.AGENT,
                "Nuria",
                Variable.ORDER,
                "10482");
        assertThat(Template.generalise("Ana, su pedido 10482 sale mañana. Anabel. Nuria", known, "es"))
                .isEqualTo("{{cliente}}, su pedido {{pedido}} sale mañana. Anabel. {{agente}}");
    }

    @Test
    void aMacroPromisesNothingWithoutADate() {
        assertThat(List.of(
                        "Lo pasamos a Envíos y nos pondremos en contacto con usted.",
                        "Te llamaremos en breve.",
                        "We will contact you as soon as possible."))
                .allMatch(OpenEnded::is);
        assertThat(List.of(
                        "Le escribiremos {{compromiso}}.",
                        "Le llamaremos mañana.",
                        "Queda hecho lo que acordamos.",
                        "Responderemos en 24 horas."))
                .noneMatch(OpenEnded::is);
        var macro = Wish.of(Shelf.ACCOUNT, null, "A Envíos", "Nos pondremos en contacto con usted.")
                .doing(List.of("assign:me"), true);
        assertThat(macro.faults()).extracting(Wish.Fault::key).containsExactly("answer.fault.open-ended");
        assertThat(macro.doing(List.of("assign:me", "commit:1d"), true).faults())
                .isEmpty();
        assertThat(macro.doing(List.of(), false).faults()).isEmpty();
    }

    @Test
    void anyTextIsFilled() {
        var random = new Random(3);
        var pieces = List.of("{{", "}}", "{", "|", "cliente", "\n", "$1", "\\", "ñ", "😀", " ", "{{cliente|x}}");
        for (var i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (var j = random.nextInt(20); j > 0; j--) text.append(pieces.get(random.nextInt(pieces.size())));
            assertThat(Template.fill(text.toString(), KNOWN)).isNotNull();
        }
        assertThat(Template.fill("{{cliente|".repeat(20_000), KNOWN)).hasSize(200_000);
    }

    @Test
    void theWordingThatFitsIsChosen() {
        var all = List.of(
                new Wording("", "usted", "u"),
                new Wording("", "tu", "t"),
                new Wording("chat", "tu", "ct"),
                new Wording("chat", "", "c"));
        assertThat(Wording.best(all, "email", "usted").text()).isEqualTo("u");
        assertThat(Wording.best(all, "email", "tu").text()).isEqualTo("t");
        assertThat(Wording.best(all, "chat", "tu").text()).isEqualTo("ct");
        assertThat(Wording.best(all, "chat", "vos").text()).isEqualTo("c");
        assertThat(Wording.best(all, "email", "vos").text()).isEqualTo("u");
    }
}
