package dev.mostrador.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PeopleTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Agents agents;

    @Test
    void theLastAdministratorCanNeitherLeaveNorStepDown() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        var me = "/settings/people/" + shop.elena.id();

        var answer = browser.put(me, "name", "Elena", "email", shop.elena.email(), "role", "agent")
                .is(422);
        assertThat(answer.html().selectFirst("#role-error").text()).contains("Es la única persona que administra");
        browser.post(me + "/block").leadsTo(me);

        assertThat(shop.get(() -> agents.find(shop.elena.id()).orElseThrow()))
                .satisfies(elena -> assertThat(elena.role()).isEqualTo(Role.ADMINISTRATOR))
                .satisfies(elena -> assertThat(elena.isDisabled()).isFalse());
    }

    @Test
    void whoeverIsBlockedIsOutAtOnceAndMayComeBack() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);
        nuria.get("/profile").is(200);
        var administrator = shop.as(shop.elena);

        administrator.post("/settings/people/" + shop.nuria.id() + "/block").leadsTo("/settings/people");
        nuria.get("/profile").is(302);
        assertThat(administrator.get("/settings/people").text())
                .contains("Nuria Sanz ya no puede entrar.", "Sin acceso");

        administrator.delete("/settings/people/" + shop.nuria.id() + "/block").leadsTo("/settings/people");
        shop.as(shop.nuria).get("/profile").is(200);
    }

    @Test
    void aNewRoleCountsFromTheNextPage() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);
        nuria.get("/settings").is(403);

        shop.as(shop.elena)
                .put(
                        "/settings/people/" + shop.nuria.id(),
                        "name",
                        "Nuria Sanz",
                        "email",
                        shop.nuria.email(),
                        "role",
                        "supervisor")
                .is(303);

        nuria.get("/settings").is(200);
        nuria.get("/settings/people").is(403);
    }

    @Test
    void twoPeopleNeverShareAnAddressNotEvenOfTwoShops() {
        var shop = telepuppy.open();
        var other = telepuppy.open();

        var answer = shop.as(shop.elena)
                .post(
                        "/settings/people",
                        "name",
                        "Alguien",
                        "email",
                        other.elena.email().toUpperCase(),
                        "role",
                        "agent")
                .is(422);

        assertThat(answer.html().selectFirst("#email-error").text())
                .isEqualTo("Ya hay alguien que entra con ese correo.");
        assertThat(answer.html().selectFirst("#name").val()).isEqualTo("Alguien");
    }

    @Test
    void everyChangeLeavesALineThatSaysWhoAndFromWhere() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        browser.post(
                        "/settings/teams",
                        "name",
                        "Devoluciones",
                        "member",
                        shop.nuria.id().toString())
                .is(303);
        browser.put(
                        "/settings/people/" + shop.andres.id(),
                        "name",
                        "Andrés Muñoz",
                        "email",
                        shop.andres.email(),
                        "role",
                        "supervisor")
                .is(303);

        var trail = browser.get("/settings/audit").is(200).text();

        assertThat(trail)
                .contains("Elena Prado Equipo creado: Devoluciones Personas: 1 127.0.0.1")
                .contains("Persona cambiada: Andrés Muñoz Papel: Agente → Supervisión");
        assertThat(browser.in("en").get("/settings/audit").is(200).text()).doesNotContain("audit.");
    }

    @Test
    void namesAreShownAsTyped() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.elena);
        browser.post("/settings/teams", "name", "<b onclick=\"x\">Envíos & 'más'</b>")
                .is(303);

        var page = browser.get("/settings/teams");

        assertThat(page.html().select("main b")).isEmpty();
        assertThat(page.text()).contains("<b onclick=\"x\">Envíos & 'más'</b>");
    }

    @Test
    void aTeamNameIsUsedOnceAndAnArchivedOneIsFreeAgain() {
        var shop = telepuppy.open();
        var browser = shop.as(shop.marta);
        browser.post("/settings/teams", "name", "Envíos").leadsTo("/settings/teams");
        browser.post("/settings/teams", "name", "ENVÍOS").is(422);

        var edit =
                browser.get("/settings/teams").html().selectFirst("table a.btn").attr("href");
        browser.delete(edit).leadsTo("/settings/teams");

        browser.post("/settings/teams", "name", "Envíos").leadsTo("/settings/teams");
        browser.get(edit).is(404);
    }
}
