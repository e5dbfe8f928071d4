package dev.mostrador.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people get when something goes wrong.
@ModuleTest
class ErrorsTest {
    @Autowired
    Telepuppy telepuppy;

    @Test
    void whatDoesNotExistIsSaidInTheirLanguageWithAReference() {
        var shop = telepuppy.open();
        var answer = shop.as(shop.elena).get("/no/existe").is(404);

        assertThat(answer.text()).contains("Aquí no hay nada", "Referencia: " + answer.header("X-Request-Id"));
        assertThat(shop.as(shop.nuria).in("en").get("/no/existe").text()).contains("There is nothing here");
    }

    @Test
    void nonsenseInAnAddressIsTheirMistakeNotOurs() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);

        assertThat(browser.get("/settings/people/not-an-id").is(400).body()).doesNotContain("Exception");
        browser.get("/settings/audit?before=x").is(400);
        assertThat(browser.post("/settings/audit").is(405).text()).contains("Esa acción no existe aquí");
    }

    @Test
    void htmxGetsANoticeThatLeavesThePageAsItIs() {
        var shop = telepuppy.open();
        var answer = shop.as(shop.elena).byHtmx().get("/no/existe").is(404);

        assertThat(answer.header("HX-Retarget")).isEqualTo("#toasts");
        assertThat(answer.html().select("body > .toast")).hasSize(1);
        assertThat(answer.html().select("nav, main")).isEmpty();
    }

    @Test
    void anEndedSessionIsANoticeToHtmxSoThatNothingTypedIsLost() {
        var answer = telepuppy.nobody().byHtmx().get("/profile").is(401);

        assertThat(answer.html().text()).contains("La sesión ha terminado", "Lo escrito sigue en esta pantalla");
    }

    @Test
    void theErrorPageItselfIsNoPlaceToGoTo() {
        var shop = telepuppy.open();
        shop.as(shop.elena).get("/error").is(404);
    }

    @Test
    void everyPageForbidsWhatIsInlineOrFromElsewhere() {
        var answer = telepuppy.nobody().get("/sign-in");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "base-uri 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.html().select("style, [style], script:not([src])")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void filesAreKeptForEverAndFoundUnderTheirPresentNameOnly() {
        var style = telepuppy
                .nobody()
                .get("/sign-in")
                .html()
                .selectFirst("link[rel=stylesheet]")
                .attr("href");

        var answer = telepuppy.nobody().get(style).is(200);
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(answer.body()).startsWith("/* The order of the cascade").contains("@layer tokens");
        telepuppy
                .nobody()
                .get(style.replaceAll("/assets/[^/]+", "/assets/000000"))
                .is(404);
        telepuppy.nobody().get("/assets/x/../../application.properties").is(400);
    }
}
