package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProfileTest {
    @Autowired
    Telepuppy telepuppy;

    @Test
    void theLanguageIsOneClickAwayAndStays() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.nuria);
        assertThat(browser.get("/profile").text()).contains("Perfil");

        browser.post("/language", "language", "en", "back", "/profile").leadsTo("/profile");

        assertThat(browser.get("/profile").html().selectFirst("html").attr("lang"))
                .isEqualTo("en");
        assertThat(shop.as(shop.nuria).in("es").get("/profile").text()).contains("Profile");
    }

    @Test
    void aStrangerSeesTheLanguageOfTheirBrowserUntilTheyChoose() {
        var browser = telepuppy.nobody().in("en-GB,en;q=0.9");
        assertThat(browser.get("/sign-in").text()).contains("Sign in");

        browser.post("/language", "language", "es", "back", "/sign-in").leadsTo("/sign-in");

        assertThat(browser.get("/sign-in").text()).contains("Entrar");
        assertThat(telepuppy.nobody().in("fr").get("/sign-in").text()).contains("Entrar");
        assertThat(telepuppy.nobody().get("/sign-in?lang=en").text()).contains("Sign in");
    }

    @Test
    void theThemeIsRememberedByThePerson() {
        var shop = telepuppy.open();
        shop.as(shop.nuria).post("/theme", "theme", "dark", "back", "/profile").leadsTo("/profile");

        assertThat(shop.as(shop.nuria)
                        .get("/profile")
                        .html()
                        .selectFirst("html")
                        .attr("data-theme"))
                .isEqualTo("dark");
    }

    @Test
    void aPasswordChangesOnlyWithTheOldOneAndEndsTheOtherSessions() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        var elsewhere = shop.as(shop.elena);

        var wrong = browser.put("/profile/password", "current", "no es esta", "password", "un hueso para Kira")
                .is(422);
        assertThat(wrong.html().selectFirst("#current-error").text()).isEqualTo("No es la contraseña actual.");
        elsewhere.get("/profile").is(200);

        browser.put("/profile/password", "current", Telepuppy.PASSWORD, "password", "un hueso para Kira")
                .leadsTo("/profile");

        browser.get("/profile").is(200);
        elsewhere.get("/profile").is(302);
    }

    @Test
    void aSessionCanBeEndedFromAnotherBrowser() {
        var shop = telepuppy.open();
        var lost = shop.as(shop.nuria);
        lost.get("/profile").is(200);
        var browser = shop.as(shop.nuria);

        var page = browser.get("/profile").html();
        assertThat(page.select(".list li")).hasSize(2);
        browser.delete(page.selectFirst(".list form").attr("action")).leadsTo("/profile");

        lost.get("/profile").is(302);
        browser.get("/profile").is(200);
    }

    @Test
    void nobodyEndsTheSessionOfAColleague() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);
        shop.as(shop.nuria);
        var action = nuria.get("/profile").html().selectFirst(".list form").attr("action");

        shop.as(shop.andres).delete(action).is(404);

        assertThat(nuria.get("/profile").html().select(".list li")).hasSize(2);
    }

    @Test
    void whatIsTooLongIsKeptAndSaid() {
        var shop = telepuppy.open();
        var answer = shop.as(shop.nuria)
                .put("/profile", "name", "", "signature", "x".repeat(2001), "language", "es", "theme", "")
                .is(422);

        assertThat(answer.html().selectFirst("#name-error").text()).isEqualTo("Falta este dato.");
        assertThat(answer.html().selectFirst("#signature-error").text()).contains("2.000");
        assertThat(answer.html().selectFirst("#signature").text()).hasSize(2001);
    }
}
