package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Sets;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A slash, a word, Enter: and it is sent.
@ModuleTest
class AnswersScreenTest {
    static final List<Look> LOOKS = Look.ALL;
    private static final String TEXT = "Cambiamos la talla de su pedido {{pedido}} sin coste, {{cliente}}.";
    private static final String FILLED = "Cambiamos la talla de su pedido 10482 sin coste, Lucía.";

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    PreparedAnswers answers;

    @Autowired
    Sets sets;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void aSlashFindsAnAnswerThatIsSent(Look look) {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var talla = shop.get(() -> {
            sets.take("shop", shop.marta.id(), Who.PROGRAM);
            answers.create(
                    Wish.of(Shelf.ACCOUNT, null, "A Envíos", "Lo paso a Envíos.")
                            .in("", "aenvios")
                            .doing(List.of("assign:me", "priority:high"), false),
                    Who.PROGRAM);
            var wish = Wish.of(Shelf.ACCOUNT, null, "Cambio de talla", TEXT).in("Cambios", "talla");
            return answers.create(wish, Who.PROGRAM).id();
        });
        try (var screen = Screen.open(shop.as(shop.nuria), look)) {
            var page = screen.go("/conversations/" + number).page();
            var field = page.locator("#reply-text");
            field.click();
            page.keyboard().type("Hola, Lucía: ");
            page.keyboard().type("/");
            page.locator("#mentions li").first().waitFor();
            screen.isAccessible().shoot("answer-slash");
            page.keyboard().press("Escape");
            page.keyboard().press("Backspace");
            page.keyboard().type("/TALLÁ");
            assertThat(page.locator("#mentions li").first()).containsText("Cambio de talla");
            page.keyboard().press("Enter");
            assertThat(field).hasValue("Hola, Lucía: " + FILLED);
            page.keyboard().press("Control+z");
            assertThat(field).hasValue("Hola, Lucía: /TALLÁ");
            page.keyboard().press("Control+y");
            assertThat(field).hasValue("Hola, Lucía: " + FILLED);

            page.locator("[data-drawer][data-key=i]").click();
            page.locator(".drawer summary").first().click();
            screen.isAccessible().shoot("answer-drawer");
            page.locator(".drawer header button").click();

            field.click();
            page.keyboard().press("End");
            page.keyboard().type(" /aenvios");
            assertThat(page.locator("#mentions li").first()).containsText("A Envíos");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.locator("dialog[open] .macro-steps").waitFor();
            screen.isAccessible().shoot("answer-macro");
            page.locator("dialog[open] button.main").click();
            assertThat(field).hasValue("Hola, Lucía: " + FILLED + "\n\nLo paso a Envíos.");
            page.locator("#composer [data-send]").first().click();
            page.locator("#thread .msg.out").waitFor();

            screen.go("/answers").isAccessible().shoot("answer-all");
            screen.go("/answers/new").isAccessible().shoot("answer-new");
        }
        assertThat(shop.get(() -> answers.find(talla, Who.PROGRAM).orElseThrow().uses()))
                .isEqualTo(1);
        try (var screen = Screen.open(shop.as(shop.marta), look)) {
            screen.go("/settings/answers").isAccessible().shoot("answer-settings");
            screen.go("/settings/voice").isAccessible();
        }
    }
}
