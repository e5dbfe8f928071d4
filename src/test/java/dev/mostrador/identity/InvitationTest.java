package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class InvitationTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient db;

    @Test
    void anInvitedColleagueChoosesAPasswordAndIsIn() {
        var shop = telepuppy.open();
        var answer = shop.as(shop.elena)
                .post(
                        "/settings/people",
                        "name",
                        "Óscar Leal",
                        "email",
                        "Oscar" + shop.account.id() + "@Telepuppy.example",
                        "role",
                        "agent")
                .is(201);
        var link = link(answer);
        assertThat(answer.text()).contains("Invitación para Óscar Leal", "hágalo llegar a Óscar Leal");

        var browser = telepuppy.nobody();
        assertThat(browser.get(link).is(200).text())
                .contains("Óscar Leal: elija una contraseña para entrar en Telepuppy.");
        browser.post(link, "password", "un hueso para Kira").leadsTo("/");

        assertThat(browser.get("/profile").is(200).text())
                .contains("La contraseña está guardada.", "oscar" + shop.account.id());
        telepuppy
                .nobody()
                .post(
                        "/sign-in",
                        "email",
                        "OSCAR" + shop.account.id() + "@telepuppy.example",
                        "password",
                        "un hueso para Kira")
                .is(303);
    }

    @Test
    void aLinkWorksOnce() {
        var shop = telepuppy.open();
        var link = made(shop, shop.nuria);
        telepuppy.nobody().post(link, "password", "un hueso para Kira").is(303);

        assertThat(telepuppy
                        .nobody()
                        .post(link, "password", "otra frase distinta")
                        .is(404)
                        .text())
                .contains("Este enlace ya no sirve");
    }

    @Test
    void aNewLinkMakesTheOldOneUseless() {
        var shop = telepuppy.open();
        var old = made(shop, shop.nuria);
        var latest = made(shop, shop.nuria);

        telepuppy.nobody().get(old).is(404);
        telepuppy.nobody().get(latest).is(200);
    }

    @Test
    void anOldLinkHasRunOut() {
        var shop = telepuppy.open();
        var link = made(shop, shop.nuria);
        db.sql("update invitation set expires_at = now() - interval '1 second' where agent_id = :agent")
                .param("agent", shop.nuria.id())
                .update();

        telepuppy.nobody().get(link).is(404);
    }

    @Test
    void anInvitationIsNotAResetAndTheOtherWayRound() {
        var shop = telepuppy.open();

        telepuppy
                .nobody()
                .get(made(shop, shop.nuria).replace("/invitation/", "/password/"))
                .is(404);
        telepuppy
                .nobody()
                .get(made(shop, shop.elena).replace("/password/", "/invitation/"))
                .is(404);
    }

    @Test
    void aCommonPasswordIsRefusedAndTheLinkStaysGood() {
        var shop = telepuppy.open();
        var link = made(shop, shop.nuria);
        var browser = telepuppy.nobody();

        assertThat(browser.post(link, "password", "contraseña123")
                        .is(422)
                        .html()
                        .selectFirst("#password-error")
                        .text())
                .contains("cualquiera probaría");
        browser.post(link, "password", "un hueso para Kira").is(303);
    }

    @Test
    void aNewPasswordEndsTheSessionsUnderTheOldOne() {
        var shop = telepuppy.open();
        var elsewhere = shop.as(shop.elena);
        elsewhere.get("/profile").is(200);

        telepuppy
                .nobody()
                .post(made(shop, shop.elena), "password", "otra frase distinta")
                .is(303);

        elsewhere.get("/profile").is(302);
    }

    @Test
    void askingForAPasswordSaysTheSameToEverybody() {
        var shop = telepuppy.open();
        var known = telepuppy
                .nobody()
                .post("/password", "email", shop.elena.email())
                .is(200)
                .text();
        var unknown = telepuppy
                .nobody()
                .post("/password", "email", "nadie@telepuppy.example")
                .is(200)
                .text();

        assertThat(known.replace(shop.elena.email(), "…")).isEqualTo(unknown.replace("nadie@telepuppy.example", "…"));
    }

    @Test
    void whoeverAsksForLinksAgainAndAgainHasToWait() {
        for (var email : new String[] {telepuppy.open().nuria.email(), "nadie-insiste@telepuppy.example"}) {
            for (var i = 0; i < 5; i++) {
                telepuppy.nobody().post("/password", "email", email).is(200);
            }

            var answer = telepuppy.nobody().post("/password", "email", email).is(429);

            assertThat(answer.text()).contains("Podrá pedirlo de nuevo dentro de");
            assertThat(answer.html().selectFirst("#email").val()).isEqualTo(email);
        }
    }

    @Test
    void sendingTheFormTwiceMakesOnePersonAndAFreshLink() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        String[] form = {
            "name", "Óscar Leal", "email", "oscar" + shop.account.id() + "@telepuppy.example", "role", "agent"
        };
        var first = link(browser.post("/settings/people", form).is(201));
        var second = link(browser.post("/settings/people", form).is(201));

        telepuppy.nobody().get(first).is(404);
        telepuppy.nobody().get(second).is(200);
        assertThat(browser.get("/settings/people").html().select("tbody th:contains(Óscar Leal)"))
                .hasSize(1);
    }

    private String made(Telepuppy.Shop shop, Agent agent) {
        return path(shop.get(() -> invitations.make(agent.id(), telepuppy.address()))
                .link()
                .url());
    }

    private String link(Answer answer) {
        return path(answer.html().selectFirst("#link").val());
    }

    private String path(String url) {
        assertThat(url).startsWith(telepuppy.address());
        return url.substring(telepuppy.address().length());
    }
}
