package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/// The first visit needs an installation without any shop: a context, and a database, of its own.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mostrador.story=first-visit")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class SetUpTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void thereIsNoShop() {
        db.sql("truncate account cascade").update();
        db.sql("truncate credential, session cascade").update();
        accounts.forget();
    }

    @Test
    void everyPageLeadsToTheSetUpUntilThereIsAShop() {
        var browser = telepuppy.nobody();
        for (var path : new String[] {"/", "/sign-in", "/settings/people", "/profile"}) {
            assertThat(browser.get(path).is(302).location()).as(path).endsWith("/setup");
        }

        fill(browser, "Elena Prado").leadsTo("/welcome/hours");

        assertThat(browser.get("/welcome/hours").is(200).text()).contains("Poner el horario");
        assertThat(browser.get("/welcome/mailbox").is(200).text()).contains("Conectar el buzón");
        assertThat(browser.get("/setup").is(303).location()).isEqualTo("/");
        assertThat(telepuppy.nobody().get("/profile").is(302).location()).contains("/sign-in");
    }

    @Test
    void sendingItTwiceOpensOneShop() {
        fill(telepuppy.nobody(), "Elena Prado").leadsTo("/welcome/hours");
        fill(telepuppy.nobody(), "Alguien Más").leadsTo("/");

        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void ofManyAtTheSameMomentOneOpensTheShop() throws Exception {
        var browsers = IntStream.range(0, 6)
                .mapToObj(_ -> prepared(telepuppy.nobody()))
                .toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(browsers.stream()
                    .map(browser -> (Callable<Answer>) () -> fill(browser, "Elena Prado"))
                    .toList());
            var winners = answers.stream()
                    .filter(answer -> answer.resultNow().location().equals("/welcome/hours"));
            assertThat(winners).hasSize(1);
        }
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var browser = telepuppy.nobody();
        var answer = browser.post(
                        "/setup",
                        "company",
                        "Telepuppy & Cía",
                        "country",
                        "MX",
                        "zone",
                        "America/Mexico_City",
                        "name",
                        "",
                        "email",
                        "no es un correo",
                        "password",
                        "corta")
                .is(422);

        var page = answer.html();
        assertThat(page.selectFirst("#company").val()).isEqualTo("Telepuppy & Cía");
        assertThat(page.selectFirst("#country option[selected]").val()).isEqualTo("MX");
        assertThat(page.selectFirst("#name-error").text()).isEqualTo("Falta este dato.");
        assertThat(page.selectFirst("#email-error").text()).contains("No parece una dirección");
        assertThat(page.selectFirst("#password-error").text()).contains("al menos 10");
        assertThat(page.selectFirst("#password").val()).isEmpty();
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void theSheetIsUsableByEverybody() {
        for (var look : Look.ALL) {
            try (var screen = Screen.open(telepuppy.nobody(), look)) {
                screen.go("/setup").isAccessible().shoot("setup");
                assertThat(screen.page().inputValue("#zone")).isEqualTo("Europe/Madrid");
            }
        }
    }

    private static Client prepared(Client browser) {
        browser.post("/language", "language", "es");
        return browser;
    }

    private static Answer fill(Client browser, String name) {
        return browser.post(
                "/setup",
                "company",
                "Telepuppy",
                "country",
                "ES",
                "zone",
                "Europe/Madrid",
                "name",
                name,
                "email",
                "elena@telepuppy.example",
                "password",
                Telepuppy.PASSWORD);
    }
}
