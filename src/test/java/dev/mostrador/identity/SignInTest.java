package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SignInTest {
    @Autowired
    Telepuppy telepuppy;

    @Test
    void theRightPasswordOpensThePageThatWasAskedFor() {
        var shop = telepuppy.open();
        var browser = telepuppy.nobody();
        browser.get("/settings/people?x=1").is(302);

        signIn(browser, shop.elena.email(), Telepuppy.PASSWORD, "/settings/people?x=1")
                .leadsTo("/settings/people?x=1");

        assertThat(browser.get("/settings/people").is(200).text()).contains("Nuria Sanz");
    }

    @Test
    void aWrongPasswordKeepsTheAddressAndSaysTheSameAsAnUnknownAddress() {
        var shop = telepuppy.open();
        var wrong = signIn(telepuppy.nobody(), shop.elena.email(), "no es esta, seguro", "")
                .is(422);
        var unknown = signIn(telepuppy.nobody(), "nadie@t0.telepuppy.example", "no es esta, seguro", "")
                .is(422);

        assertThat(wrong.html().selectFirst("[role=alert]").text())
                .isEqualTo("El correo o la contraseña no coinciden.")
                .isEqualTo(unknown.html().selectFirst("[role=alert]").text());
        assertThat(wrong.html().selectFirst("#email").val()).isEqualTo(shop.elena.email());
        assertThat(wrong.html().selectFirst("#password").val()).isEmpty();
    }

    @Test
    void whoeverGuessesHasToWaitEvenWithTheRightPassword() {
        var shop = telepuppy.open();
        var browser = telepuppy.nobody();
        for (var i = 0; i < 5; i++) {
            signIn(browser, shop.elena.email(), "adivinanza " + i, "").is(422);
        }

        var answer = signIn(browser, shop.elena.email(), Telepuppy.PASSWORD, "").is(429);

        assertThat(answer.text()).contains("Podrá intentarlo de nuevo");
        signIn(browser, telepuppy.open().elena.email(), Telepuppy.PASSWORD, "").is(303);
    }

    @Test
    void anotherSiteIsNeverAPlaceToGoBackTo() {
        var shop = telepuppy.open();
        for (var evil :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            signIn(telepuppy.nobody(), shop.elena.email(), Telepuppy.PASSWORD, evil)
                    .leadsTo("/");
        }
    }

    @Test
    void signingOutEndsTheSessionItself() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.nuria);
        var copy = telepuppy.nobody().with("session", browser.cookies().get("session"));
        copy.get("/profile").is(200);

        browser.post("/sign-out").leadsTo("/sign-in");

        copy.get("/profile").is(302);
        assertThat(browser.get("/sign-in").text()).contains("La sesión está cerrada.");
        assertThat(browser.get("/sign-in").text()).doesNotContain("La sesión está cerrada.");
    }

    @Test
    void aFormFromAnotherSiteDoesNothing() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);

        var answer = browser.forge("/settings/teams", "name", "Intrusos").is(403);

        assertThat(answer.text()).contains("La página había caducado");
        assertThat(browser.get("/settings/teams").text()).doesNotContain("Intrusos");
    }

    @Test
    void theCookieIsOutOfReachOfScripts() {
        var shop = telepuppy.open();
        var answer = signIn(telepuppy.nobody(), shop.elena.email(), Telepuppy.PASSWORD, "");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theTokenOfAFormLooksDifferentEachTime() {
        var browser = telepuppy.nobody();
        var first = browser.get("/sign-in").html().selectFirst("[name=_csrf]").val();
        var second = browser.get("/sign-in").html().selectFirst("[name=_csrf]").val();

        assertThat(first).as("masked, so that packing the page betrays nothing").isNotEqualTo(second);
    }

    @Test
    void whatAVisitorClaimsAboutAddressAndHttpsIsNotBelieved() {
        var shop = telepuppy.open();
        var liar = telepuppy.nobody().sending("X-Forwarded-For", "203.0.113.9").sending("X-Forwarded-Proto", "https");

        var answer = signIn(liar, shop.elena.email(), Telepuppy.PASSWORD, "").is(303);

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("__Host-"));
        assertThat(shop.as(shop.elena).get("/profile").text())
                .contains("127.0.0.1")
                .doesNotContain("203.0.113.9");
    }

    private static Answer signIn(Client browser, String email, String password, String next) {
        return browser.post("/sign-in", "email", email, "password", password, "next", next);
    }
}
