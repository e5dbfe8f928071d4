package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Writing with marks and pictures, and answering one message of several.
@ModuleTest
class ComposerScreenTest {
    private static final String PASTE = """
            async () => {
              const canvas = Object.assign(document.createElement('canvas'), {width: 300, height: 120});
              const paper = canvas.getContext('2d');
              paper.fillStyle = '#0b6b5d';
              paper.fillRect(0, 0, 300, 120);
              const blob = await new Promise((done) => canvas.toBlob(done));
              const data = new DataTransfer();
              data.items.add(new File([blob], 'image.png', {type: 'image/png'}));
              const field = document.getElementById('reply-text');
              field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

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
    void marksComeByKeyAndShowOnTheBubble() {
        try (var screen = open()) {
            var page = screen.page();
            var keys = page.keyboard();
            keys.press("r");
            keys.type("Es la talla ");
            keys.press("Control+b");
            keys.type("S");
            assertThat(page.locator("#reply-text")).hasValue("Es la talla **S**");
            keys.press("End");
            keys.press("Enter");
            keys.type("pese a Kira");
            keys.press("Control+Shift+Digit8");
            assertThat(page.locator("#reply-text")).hasValue("Es la talla **S**\n- pese a Kira");
            keys.press("Control+z");
            assertThat(page.locator("#reply-text")).hasValue("Es la talla **S**\npese a Kira");
            keys.press("Control+Shift+Digit8");

            page.locator("[data-preview]").first().click();
            assertThat(page.locator("#reply-preview strong")).hasText("S");
            assertThat(page.locator("#reply-preview li")).hasText("pese a Kira");
            screen.isAccessible().shoot("composer-preview");
            page.locator("[data-preview]").first().click();
            assertThat(page.locator("#reply-text")).isFocused();
            keys.press("Control+Enter");

            assertThat(page.locator("#thread .msg.out strong")).hasText("S");
            assertThat(page.locator("#thread .msg.out li")).hasText("pese a Kira");
        }
    }

    @Test
    void aPastedScreenshotStandsWhereItWasPasted() {
        try (var screen = open()) {
            var page = screen.page();
            page.locator("#reply-text").fill("Mire esto:");
            page.evaluate(PASTE);
            assertThat(page.locator("#reply-text")).hasValue("Mire esto:\n![captura.png]\n");
            page.evaluate(PASTE);
            assertThat(page.locator("#reply-text")).hasValue("Mire esto:\n![captura.png]\n![captura-2.png]\n");
            assertThat(page.locator(".side-reply .chosen img")).hasCount(2);
            page.locator(".side-reply .chosen [data-detach='1']").click();
            assertThat(page.locator("#reply-text")).hasValue("Mire esto:\n![captura.png]\n");
            screen.isAccessible().shoot("composer-picture");
            page.locator("#reply-text").press("Control+Enter");

            assertThat(page.locator("#thread .msg.out .prose img")).hasAttribute("alt", "captura.png");
            assertThat(page.locator("#thread .msg.out .pictures")).hasCount(0);
            screen.shoot("composer-picture-sent");
        }
        var sent = matters.messages(shop, number).getLast().attachments();
        assertThat(sent).singleElement().matches(Attachment::inline, "inline");
        assertThat(sent.getFirst().contentId()).endsWith("@inline");
    }

    @Test
    void oneMessageOfSeveralIsAnswered() {
        matters.answer(shop, number, "Y otra cosa: ¿tienen pienso sénior?");
        try (var screen = open()) {
            var page = screen.page();
            page.locator("#reply-text").fill("Le escribo");
            page.locator("#thread .msg").first().hover();
            page.locator("[data-answer]").first().click();
            assertThat(page.locator("#answering")).containsText("Responde a Lucía Mena");
            assertThat(page.locator("#reply-text"))
                    .hasValue("> Hola, el arnés me ha llegado en la M y pedí la S.\n\nLe escribo");
            screen.isAccessible().shoot("composer-answering");
            page.locator("#reply-text").press("Control+Enter");

            assertThat(page.locator("#thread .msg.out .answers")).containsText("En respuesta a Lucía Mena");
            assertThat(page.locator("#answering")).isHidden();
        }
        var messages = matters.messages(shop, number);
        assertThat(messages.getLast().inReplyTo()).isEqualTo(messages.getFirst().externalId());
    }

    @Test
    void soItIsWithoutScripts() {
        matters.answer(shop, number, "Y otra cosa: ¿tienen pienso sénior?");
        try (var screen = Screen.withoutScripts(shop.as(shop.nuria), Look.DESK).go("/conversations/" + number)) {
            var page = screen.page();
            page.locator("[data-answer]").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#reply-text")).hasValue("> Hola, el arnés me ha llegado en la M y pedí la S.\n\n");
            page.locator("[data-send]").first().click();
            assertThat(page.locator("#thread .msg.out .answers")).isVisible();
        }
    }

    private Screen open() {
        var screen = Screen.open(shop.as(shop.nuria), Look.DESK).go("/conversations/" + number + "?view=unassigned");
        screen.page().waitForSelector("html.scripted", new Page.WaitForSelectorOptions());
        return screen;
    }
}
