package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.mostrador.conversation.Address;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An angry customer at the desk: heard first, then the steps, with the beginnings that the protocol has ready.
@ModuleTest
class ConductScreensTest {
    static final List<Look> LOOKS = Look.ALL;
    private static final String LISTENING = "Le leemos. Cuéntenos todo lo que ha pasado.";

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Protocols protocols;

    @Autowired
    Publishing publishing;

    private Shop shop;
    private long number;

    @BeforeEach
    void somebodyIsAngry() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        number = matters.begin(
                shop,
                new Address("Teo Gil", "teo@example.com"),
                "Comedero roto",
                "El comedero del pedido 10482 ha llegado roto por segunda vez, es una vergüenza.");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theyAreHeardFirstAndTheBeginningsGoWhereTheCursorStands(Look look) {
        var es = look.language().equals("es");
        sorted("kind", "cancellation");
        try (var screen = Screen.open(shop.as(shop.nuria), look)) {
            var desk = screen.page();
            steps(screen);
            assertThat(phase(desk)).hasText(es ? "Escuchar" : "Listen");
            assertThat(desk.locator(".procedure details.held summary"))
                    .hasText(es ? "Las soluciones esperan" : "Solutions wait");
            assertThat(desk.locator(".procedure .held li").first()).isHidden();
            screen.isAccessible().shoot("conduct-beside");

            aSolutionIsRefused(screen, es);
            listening(screen, look);
            assertThat(phase(desk)).hasText(es ? "Pedir disculpa" : "Apologise");
            desk.locator(".conduct form[action$='/fulfilments'] button").click();
            assertThat(phase(desk)).hasText(es ? "Repetir con sus palabras" : "Repeat in their words");

            sorted("reason", "product.damaged");
            shop.as(shop.nuria).post("/conversations/" + number + "/procedure/fulfilments", "need", "acknowledgement");
            steps(screen);
            asksForEverythingAtOnce(screen, look);
        }
    }

    private void aSolutionIsRefused(Screen screen, boolean es) {
        var desk = talk(screen);
        desk.locator("#reply-text").fill("Le mandamos otro.");
        desk.locator(".says-more > summary").click();
        desk.locator("#saying input[value=solved]").check();
        screen.isAccessible().shoot("conduct-saying");
        desk.locator(".side-reply [data-send]").click();
        assertThat(desk.locator("#reply-refused")).containsText(es ? "antes de la solución" : "before the solution");
        assertThat(desk.locator("#reply-text")).hasValue("Le mandamos otro.");
        assertThat(desk.locator("#reply-refused .unsaid input").first()).isFocused();
        assertThat(desk.locator("#composer input[name=does][value=apology]")).hasCount(1);
        screen.isAccessible().shoot("conduct-refused");
        desk.locator("#saying input[value=solved]").uncheck();
    }

    // On a phone the steps stand in the conversation's place: inserting leads back to it, to the end of the draft.
    private void listening(Screen screen, Look look) {
        var desk = screen.page();
        var field = desk.locator("#reply-text");
        field.fill("Hola, Teo:");
        if (look.width() > 1000) {
            field.fill("Hola, Teo:\n\nUn saludo.");
            field.evaluate("it => it.setSelectionRange(10, 10)");
        } else {
            desk.locator(".steps-back a[href*='step=customer']").click();
        }
        desk.locator(".conduct [data-put-skeleton]").click();
        var after = look.width() > 1000 ? "\n\nUn saludo." : "";
        assertThat(field).hasValue("Hola, Teo:\n\n" + LISTENING + after);
        assertThat(desk.locator("#composer input[value=acknowledgement]")).isChecked();
        desk.keyboard().press("Control+z");
        assertThat(field).hasValue("Hola, Teo:" + after);
        desk.keyboard().press("Control+y");
        assertThat(field).hasValue("Hola, Teo:\n\n" + LISTENING + after);
        screen.shoot("conduct-inserted");
        desk.locator(".side-reply [data-send]").click();
        assertThat(desk.locator("#thread .msg.out").last()).containsText("Le leemos");
        if (look.width() < 1000) steps(screen);
    }

    private void asksForEverythingAtOnce(Screen screen, Look look) {
        var desk = screen.page();
        if (look.width() > 1000) desk.keyboard().press("i");
        else desk.locator("#side .insert[data-key=i]").click();
        var field = desk.locator("#reply-text");
        assertThat(field)
                .hasValue(
                        Pattern.compile(
                                "[^,\n]+, Teo:\n\nDe lo que nos ha contado ya tenemos:\n- Número de pedido: 10482\n\n.*:\n- Artículo\n- Fotografía\n\n.*"));
        assertThat(field).isFocused();
        assertThat(desk.locator("#composer input[value=asks]")).isChecked();
        screen.isAccessible().shoot("conduct-asking");
        desk.keyboard().press("Control+z");
        assertThat(field).hasValue("");
    }

    private void sorted(String... what) {
        shop.as(shop.nuria).put("/conversations/" + number + "/reason", what);
    }

    private static Locator phase(Page desk) {
        return desk.locator("#side .conduct [aria-current=step]");
    }

    private void steps(Screen screen) {
        screen.go("/conversations/" + number + "?view=open&step=customer");
    }

    private Page talk(Screen screen) {
        return screen.go("/conversations/" + number + "?view=open").page();
    }
}
