package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.conversation.Address;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two agents at two desks, in a real browser: what one does, or a customer, the other sees without a reload, and
/// nothing that is being typed is lost or moved.
@ModuleTest
class TwoDesksTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    private Shop shop;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        number = matters.harness(shop);
    }

    @Test
    void anInboundMessageAppearsOnTheOpenDeskOnceAndNothingTypedIsLost() {
        try (var screen = open("/conversations/" + number + "?view=unassigned")) {
            var page = screen.page();
            page.locator("#reply-text").pressSequentially("Ya está resuelto, Lu");
            page.evaluate("() => document.getElementById('reply-text').setSelectionRange(3, 7)");

            matters.answer(shop, number, "Perfecto, espero.");
            matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura de octubre", "¿Me la envían?");

            assertThat(page.locator("#thread .msg")).hasCount(2);
            assertThat(page.locator("#thread")).containsText("Perfecto, espero.");
            assertThat(page.locator("#rows .row")).hasCount(2);
            assertThat(page.locator("#views a[href='/inbox/unassigned'] b")).hasText("2");
            assertThat(page.locator("#reply-text")).hasValue("Ya está resuelto, Lu");
            assertThat(page.locator("#reply-text")).isFocused();
            assertThat(page.evaluate("() => document.getElementById('reply-text').selectionEnd"))
                    .isEqualTo(7);
            assertThat(page.locator("#announcer")).hasText("Mensaje nuevo de Lucía Mena");
        }
    }

    @Test
    void anAssignmentAppearsOnTheColleaguesDesk() {
        try (var nuria = open("/conversations/" + number + "?view=unassigned");
                var andres = Screen.open(shop.as(shop.andres), Look.DESK).go("/inbox/mine")) {
            assertThat(andres.page().locator("#list .empty")).isVisible();

            nuria.page().keyboard().press("s");
            nuria.page()
                    .locator(".talk-actions button", new Page.LocatorOptions().setHasText("Andrés Muñoz"))
                    .click();

            assertThat(andres.page().locator("#row-" + number)).isVisible();
            assertThat(andres.page().locator("#views a[href='/inbox/mine'] b")).hasText("1");
            assertThat(nuria.page().locator(".about-talk")).containsText("asignada a Andrés Muñoz");
        }
    }

    @Test
    void aReplyAppearsOnTheColleaguesDeskWhoReadsTheSame() {
        try (var nuria = open("/conversations/" + number + "?view=unassigned");
                var andres = Screen.open(shop.as(shop.andres), Look.DESK).go("/conversations/" + number)) {
            andres.page().locator("#reply-text").fill("Estoy mirándolo yo");

            nuria.page().keyboard().press("r");
            nuria.page().keyboard().type("Su arnés en la talla S sale hoy.");
            nuria.page().keyboard().press("Control+Enter");

            assertThat(andres.page().locator("#thread .msg.out")).containsText("sale hoy");
            assertThat(andres.page().locator("#reply-text")).hasValue("Estoy mirándolo yo");
            assertThat(nuria.page().locator("#thread .msg.out")).hasCount(1);
            assertThat(nuria.page().locator("#reply-text")).hasValue("");
        }
        assertThat(matters.messages(shop, number)).hasSize(2);
    }

    @Test
    void whoReadsFurtherUpIsToldInsteadOfMoved() {
        for (var i = 0; i < 12; i++) {
            matters.answer(shop, number, "Otra cosa más sobre el arnés, y van " + i + ".\n\n\n\nGracias.");
        }
        try (var screen = open("/conversations/" + number)) {
            var page = screen.page();
            assertThat(page.locator("#thread .msg")).hasCount(13);
            page.evaluate("() => { document.querySelector('.thread-scroll').scrollTop = 0; }");
            page.waitForFunction("() => document.querySelector('.thread-scroll').scrollTop === 0");

            matters.answer(shop, number, "Y la última.");

            assertThat(page.locator("[data-latest]")).isVisible();
            assertThat(((Number) page.evaluate("() => document.querySelector('.thread-scroll').scrollTop")).intValue())
                    .isZero();
            page.locator("[data-latest]").click();
            assertThat(page.locator("[data-latest]")).isHidden();
            assertThat(page.locator("#thread .msg").last()).isInViewport();
        }
    }

    @Test
    void theWholeWayByKeyboard() {
        matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura de octubre", "¿Me la envían?");
        try (var screen = open("/inbox/unassigned")) {
            var page = screen.page();
            var keys = page.keyboard();
            keys.press("j");
            keys.press("j");
            keys.press("k");
            keys.press("Enter");
            assertThat(page.locator("main h1")).hasText(Matters.HARNESS); // it breaks first
            assertThat(page.locator("#rows .row[aria-current]")).containsText("Lucía Mena");

            keys.press("a");
            assertThat(page.locator(".about-talk")).containsText("la lleva usted");
            keys.press("n");
            assertThat(page.locator("#note-text")).isFocused();
            keys.type("@And");
            assertThat(page.locator("#mentions [aria-selected=true]")).hasText("Andrés Muñoz");
            keys.press("Enter");
            keys.type("¿queda una S?");
            keys.press("Control+Enter");
            assertThat(page.locator("#thread .msg.note .mention")).hasText("@Andrés Muñoz");
            keys.press("Escape");

            keys.press("e");
            assertThat(page.locator(".talk-tags")).containsText("Pendiente de conformidad");
            keys.press("?");
            assertThat(page.locator("#keys")).isVisible();
            keys.press("Escape");
            keys.press("g");
            keys.press("r");
            page.waitForURL("**/inbox/resolved");
            assertThat(page.locator("#row-" + number)).isVisible();
            keys.press("/");
            keys.type("factura");
            keys.press("Enter");
            page.waitForURL("**/search?q=factura");
            assertThat(page.locator("#rows mark").first()).hasText("Factura");
        }
    }

    @Test
    void aDraftSurvivesAReloadAndAnotherConversation() {
        var other = matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura de octubre", "Hola");
        try (var screen = open("/conversations/" + number + "?view=unassigned")) {
            var page = screen.page();
            page.locator("#reply-text").pressSequentially("Le escribo");
            page.locator("#row-" + other).click();
            assertThat(page.locator("main h1")).hasText("Factura de octubre");
            assertThat(page.locator("#reply-text")).hasValue("");

            page.goBack();
            assertThat(page.locator("main h1")).hasText(Matters.HARNESS);
            assertThat(page.locator("#reply-text")).hasValue("Le escribo");
            page.reload();
            assertThat(page.locator("#reply-text")).hasValue("Le escribo");
        }
    }

    @Test
    void otherRecipientsAreConfirmedWithoutLosingWhatWasTyped() {
        try (var screen = open("/conversations/" + number + "?view=unassigned")) {
            var page = screen.page();
            page.locator("#recipients summary").click();
            page.locator("#recipients input[name=cc]").fill("ana@example.com");
            page.locator("#reply-text").fill("Va también para Ana.");
            page.locator("[data-send]").first().click();
            assertThat(page.locator("#reply-refused")).containsText("Recibirá también: ana@example.com");
            assertThat(page.locator("#reply-text")).hasValue("Va también para Ana.");

            page.locator("#reply-refused button").click();

            assertThat(page.locator("#thread .msg.out")).containsText("Va también para Ana.");
        }
        assertThat(matters.messages(shop, number).getLast().recipients().cc())
                .isEqualTo(List.of(new Address("", "ana@example.com")));
    }

    @Test
    void theOtherLanguageLeavesOneWhereOneWas() {
        try (var screen = open("/inbox/unassigned")) {
            var page = screen.page();
            page.locator("#row-" + number).click();
            assertThat(page.locator("#reply-text")).isVisible();

            page.locator("nav.nav details > summary").last().click();
            page.locator("form[action='/language'] button").click();

            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page)
                    .hasURL(java.util.regex.Pattern.compile(".*/conversations/" + number + "\\?view=unassigned$"));
            assertThat(page.locator("#reply-text")).isVisible();
        }
    }

    @Test
    void aVeryLongSubjectIsCutUntilItIsWanted() {
        var subject =
                "El pedido 10482 llegó con la talla equivocada y ".repeat(12).strip();
        var lengthy = matters.begin(shop, new Address("Teo Gil", "teo@example.com"), subject, "Hola");
        try (var screen = open("/conversations/" + lengthy + "?view=unassigned")) {
            var head = screen.page().locator(".talk-head h1");
            var cut = head.boundingBox().height;
            head.focus();
            org.assertj.core.api.Assertions.assertThat(head.boundingBox().height)
                    .isGreaterThan(cut * 2);
            screen.isAccessible();
        }
    }

    @Test
    void aFileGoesAlong() {
        try (var screen = open("/conversations/" + number + "?view=unassigned")) {
            var page = screen.page();
            page.locator("#reply-files")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "etiqueta.pdf", "application/pdf", "%PDF-1.4".getBytes()));
            assertThat(page.locator(".kept .file").first()).containsText("etiqueta.pdf");
            page.locator("#reply-text").fill("Aquí tiene la etiqueta.");
            page.locator("[data-send]").first().click();

            assertThat(page.locator("#thread .msg.out .file")).containsText("etiqueta.pdf");
            assertThat(page.locator(".kept .file")).hasCount(0);
        }
    }

    @Test
    void withoutScriptsEverythingWorksByLinksAndForms() {
        try (var screen = Screen.withoutScripts(shop.as(shop.nuria), Look.DESK).go("/inbox/unassigned")) {
            var page = screen.page();
            page.locator("#row-" + number).click();
            page.locator("#reply-text").fill("Sale hoy.");
            page.locator("[data-send]").first().click();
            assertThat(page.locator("#thread .msg.out")).containsText("Sale hoy.");
            page.locator(".talk-head button.main").click();
            assertThat(page.locator(".talk-tags")).containsText("Pendiente de conformidad");
        }
    }

    private Screen open(String path) {
        var screen = Screen.open(shop.as(shop.nuria), Look.DESK).go(path);
        screen.page()
                .waitForSelector(
                        "body[data-live=on]",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return screen;
    }
}
