package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An incident from its first message to the customer's agreement, at the desks of an agent and of those above, and in
/// the customer's browser: with a wrong turn at every gate, something granted above a limit, the matter delegated, and
/// a customer who does not agree at first.
@ModuleTest
class IncidentTest {
    private static final Pattern LINK = Pattern.compile("/agreement/[\\w-]+");

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    private Shop shop;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        number = matters.harness(shop);
    }

    @Test
    void itRunsFromListeningToTheCustomersAgreement() {
        try (var nuria = desk(shop.nuria);
                var marta = desk(shop.marta)) {
            var desk = nuria.page();
            saysTheReason(desk);
            passesTheGatesUpToSolving(desk);
            grantsMoreThanSheMay(desk, marta);
            asksForAgreement(desk);
            cannotCloseBefore(desk);

            theCustomerSays("no");
            assertThat(desk.locator("#procedure")).containsText("El cliente no está conforme");
            assertThat(step(desk)).containsText("Resolver o dar fecha");

            delegates(desk, marta);
            marta.go("/conversations/" + number + "?view=open");
            reply(marta.page(), "Ya hemos cambiado la talla.", "solved", "anything-else", "agreement-asked");
            assertThat(step(marta.page())).containsText("Conformidad");
            theCustomerSays("yes");
            assertThat(desk.locator("#procedure")).containsText("El cliente está conforme");
            assertThat(desk.locator("#procedure")).containsText("Todos los pasos están hechos");
        }
        assertThat(shop.as(shop.marta).get("/protocol").text())
                .contains("el 100 % de quienes contestaron está conforme: 1 sí");
    }

    private void saysTheReason(Page desk) {
        assertThat(desk.locator("#procedure")).containsText("Al decir el motivo empiezan los pasos");
        desk.keyboard().press("v");
        desk.locator(".sorting select[name=reason]").selectOption("product.damaged");
        desk.locator(".sorting form:has(select[name=reason]) button").click();
        assertThat(step(desk)).containsText("Escuchar");
    }

    private void passesTheGatesUpToSolving(Page desk) {
        wrongTurn(desk, "la respuesta tiene que acusar recibo");
        reply(desk, "Hola, Lucía: nos ocupamos de ello.", "acknowledgement");
        assertThat(step(desk)).containsText("Identificar");

        wrongTurn(desk, "repetir el problema con las palabras del cliente");
        for (var field : desk.locator(".asked-data input[name=known]").all()) field.fill("10482");
        desk.locator(".asked-data button").click();
        assertThat(desk.locator(".needs li.done:has-text('Tener todos los datos')"))
                .isVisible();
        reply(desk, "Entendemos que el arnés llegó de otra talla.", "restatement");
        assertThat(step(desk)).containsText("Decir qué se hará");

        wrongTurn(desk, "tiene que decir qué pasos vienen");
        reply(desk, "Hoy recogemos el arnés y sale el nuevo.", "plan");
        assertThat(step(desk)).containsText("Resolver o dar fecha");

        wrongTurn(desk, "la respuesta resuelve o da una fecha");
        desk.locator(".procedure .pass > summary").click();
        assertThat(desk.locator(".procedure .pass")).containsText("Supervisión");
    }

    private void asksForAgreement(Page desk) {
        reply(desk, "El nuevo ya está en camino.", "solved", "anything-else", "agreement-asked");
        assertThat(step(desk)).containsText("Conformidad");
        assertThat(desk.locator("#procedure")).containsText("Conformidad preguntada");
    }

    private void cannotCloseBefore(Page desk) {
        assertThat(shop.as(shop.nuria)
                        .post("/conversations/" + number + "/closure", "reason", "agreed")
                        .is(422)
                        .text())
                .contains("El cliente no ha dicho que está conforme");
    }

    private void grantsMoreThanSheMay(Page desk, Screen marta) {
        desk.locator(".remedies [data-key=b]").click();
        var dialog = desk.locator("dialog[open]");
        dialog.locator("input[name=remedy][value=refund]").check();
        dialog.locator("input[name=amount]").fill("45,00");
        dialog.locator("input[name=why]").fill("Dos envíos equivocados");
        dialog.locator("button.main").click();
        desk.locator("dialog[open] button[name=asking]").click();
        assertThat(desk.locator(".remedies")).containsText("Por decidir");

        marta.go("/approvals");
        marta.page().locator(".approval button[value=approve]").click();
        assertThat(marta.page().locator("main")).containsText("Aprobada y apuntada en el libro");
        assertThat(desk.locator(".remedies .given")).containsText("Dos envíos equivocados");
    }

    private void delegates(Page desk, Screen marta) {
        desk.keyboard().press("d");
        var dialog = desk.locator("dialog[open]");
        dialog.locator("select[name=to]").selectOption(shop.marta.id().toString());
        dialog.locator("textarea[name=reason]").fill("El cliente no está conforme con el cambio");
        dialog.locator("button.main").click();
        assertThat(desk.locator("#delegation")).containsText("Marta");

        marta.go("/conversations/" + number + "?view=open");
        assertThat(marta.page().locator("#delegation")).containsText("El cliente no está conforme con el cambio");
        marta.page().locator("#delegation form[action$='/acceptance'] button").click();
        assertThat(marta.page().locator("#delegation form[action$='/acceptance']"))
                .hasCount(0);
    }

    private void theCustomerSays(String said) {
        var link = LINK.matcher(matters.messages(shop, number).getLast().text());
        assertThat(link.find()).isTrue();
        try (var customer = Screen.open(telepuppy.nobody(), Look.PHONE).go(link.group())) {
            customer.isAccessible().shoot("agreement-" + said);
            customer.page().locator("button[name=agrees][value=" + said + "]").click();
            assertThat(customer.page().locator("h1")).containsText("Gracias por su respuesta");
        }
    }

    private static Locator step(Page desk) {
        return desk.locator(".procedure-steps .current");
    }

    // Refused as it says, and nothing typed is lost.
    private void wrongTurn(Page desk, String why) {
        desk.locator("#reply-text").fill("Hola, Lucía.");
        desk.locator(".side-reply [data-send]").click();
        assertThat(desk.locator("#reply-refused")).containsText(why);
        assertThat(desk.locator("#reply-text")).hasValue("Hola, Lucía.");
    }

    private void reply(Page desk, String text, String... does) {
        desk.locator("#reply-text").fill(text);
        if (does.length > 1) desk.locator(".says-more > summary").click();
        for (var word : does)
            desk.locator("#composer input[value='" + word + "']").check();
        desk.locator(".side-reply [data-send]").click();
        assertThat(desk.locator("#thread .msg").last()).containsText(text);
    }

    private Screen desk(dev.mostrador.identity.Agent who) {
        return Screen.open(shop.as(who), Look.DESK).go("/conversations/" + number + "?view=open");
    }
}
