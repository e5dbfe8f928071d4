package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Autowired
    Drafts drafts;

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
            assertThat(page.locator(".side-reply .kept img")).hasCount(2);
            page.locator(".side-reply .kept [data-unkeep] >> nth=1").click();
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
    void whatWasPastedIsStillThereAfterAReloadAndGoesOutOnce() {
        try (var screen = open()) {
            var page = screen.page();
            page.locator("#reply-text").fill("Mire esto:");
            page.evaluate(PASTE);
            page.locator("#reply-files").setInputFiles(payload("etiqueta.pdf", "%PDF-1.4"));
            assertThat(page.locator(".kept input[name=kept]")).hasCount(2);
            Awaitility.await().untilAsserted(() -> assertThat(draft()).contains("![captura.png]"));
            page.reload();
            assertThat(page.locator("#reply-text")).hasValue("Mire esto:\n![captura.png]\n");
            assertThat(page.locator(".kept .file")).hasCount(2);
            assertThat(page.locator(".kept img")).hasJSProperty("naturalWidth", 300);
            page.locator("[data-preview]").first().click();
            assertThat(page.locator("#reply-preview img")).hasJSProperty("naturalWidth", 300);
            page.locator("[data-preview]").first().click();
            screen.isAccessible().shoot("composer-kept");
        }
        try (var elsewhere = open()) {
            var page = elsewhere.page();
            assertThat(page.locator(".kept [data-unkeep]")).hasCount(2);
            page.locator("[data-send]").first().click();
            assertThat(page.locator("#thread .msg.out .prose img")).hasAttribute("alt", "captura.png");
            assertThat(page.locator(".kept .file")).hasCount(0);
        }
        assertThat(matters.messages(shop, number)).hasSize(2);
        assertThat(matters.messages(shop, number).getLast().attachments())
                .extracting(Attachment::name)
                .containsExactly("captura.png", "etiqueta.pdf");
    }

    @Test
    void whatIsRemovedIsGoneAfterAReloadToo() {
        try (var screen = open()) {
            var page = screen.page();
            page.locator("#reply-files").setInputFiles(payload("etiqueta.pdf", "%PDF-1.4"));
            assertThat(page.locator(".kept input[name=kept]")).hasCount(1);
            page.waitForResponse(
                    answer -> answer.url().contains("/drafts/reply/files/"),
                    () -> page.getByLabel("Quitar etiqueta.pdf").click());
            assertThat(page.locator("#reply-text")).isFocused();
            page.reload();
            assertThat(page.locator(".kept .file")).hasCount(0);
        }
    }

    @Test
    void aFileThatCouldNotBeKeptGoesAlongAllTheSame() {
        try (var screen = open()) {
            var page = screen.page();
            page.route("**/drafts/reply/files", Route::abort);
            page.locator("#reply-files").setInputFiles(payload("etiqueta.pdf", "%PDF-1.4"));
            assertThat(page.locator(".side-reply .chosen .file")).containsText("etiqueta.pdf");
            page.locator("#reply-text").fill("Aquí la tiene.");
            page.locator("[data-send]").first().click();
            assertThat(page.locator("#thread .msg.out .file")).containsText("etiqueta.pdf");
        }
    }

    @Test
    void whichMessageIsAnsweredIsPartOfTheDraft() {
        matters.answer(shop, number, "Y otra cosa: ¿tienen pienso sénior?");
        try (var screen = open()) {
            var page = screen.page();
            page.locator("#thread .msg").first().hover();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/drafts/reply"),
                    () -> page.locator("[data-answer]").first().click());
            page.reload();
            assertThat(page.locator("#answering")).containsText("Responde a Lucía Mena");
            assertThat(page.locator("#reply-text")).hasValue("> Hola, el arnés me ha llegado en la M y pedí la S.\n\n");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/drafts/reply"),
                    () -> page.locator("[data-not-answering]").click());
            page.reload();
            assertThat(page.locator("#answering")).isHidden();
        }
    }

    @Test
    void inEnglishItIsTheSame() {
        matters.answer(shop, number, "Y otra cosa: ¿tienen pienso sénior?");
        try (var screen = Screen.open(shop.as(shop.nuria), Look.DESK_DARK_ENGLISH)
                .go("/conversations/" + number + "?view=unassigned")) {
            var page = screen.page();
            page.waitForSelector("html.scripted", new Page.WaitForSelectorOptions());
            page.locator("#thread .msg").first().hover();
            page.locator("[data-answer]").first().click();
            assertThat(page.locator("#answering")).containsText("Lucía Mena");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                    .first()
                    .waitFor();
            page.locator("#reply-text").fill("**Yes**, see:");
            page.locator("#reply-text").press("End");
            page.evaluate(PASTE);
            assertThat(page.locator("#reply-text")).hasValue("**Yes**, see:\n![screenshot.png]\n");
            assertThat(page.getByLabel("Remove screenshot.png")).isVisible();
            assertThat(page.getByLabel("Files of the draft")).isVisible();
            screen.isAccessible().shoot("composer-english");
            page.locator("#reply-text").press("Control+Enter");

            assertThat(page.locator("#thread .msg.out strong")).hasText("Yes");
            assertThat(page.locator("#thread .msg.out .prose img")).hasAttribute("alt", "screenshot.png");
            assertThat(page.locator("#thread .msg.out .answers")).containsText("Lucía Mena");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, Responde a Lucía Mena, En respuesta a Lucía Mena",
        "true, Replying to Lucía Mena, In reply to Lucía Mena"
    })
    void oneMessageOfSeveralIsAnswered(boolean english, String above, String below) {
        matters.answer(shop, number, "Y otra cosa: ¿tienen pienso sénior?");
        try (var screen = open(english ? Look.DESK_DARK_ENGLISH : Look.DESK)) {
            var page = screen.page();
            page.locator("#reply-text").fill("Le escribo");
            page.locator("#thread .msg").first().hover();
            page.locator("[data-answer]").first().click();
            assertThat(page.locator("#answering")).containsText(above);
            assertThat(page.locator("#reply-text"))
                    .hasValue("> Hola, el arnés me ha llegado en la M y pedí la S.\n\nLe escribo");
            screen.isAccessible().shoot("composer-answering");
            page.locator("#reply-text").press("Control+Enter");

            assertThat(page.locator("#thread .msg.out .answers")).containsText(below);
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

    private static FilePayload payload(String name, String content) {
        return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private String draft() {
        var conversation = matters.conversation(shop, number).id();
        return shop.get(() -> drafts.of(shop.nuria.id(), conversation)).getOrDefault(Drafts.Kind.REPLY, "");
    }

    private Screen open() {
        return open(Look.DESK);
    }

    private Screen open(Look look) {
        var screen = Screen.open(shop.as(shop.nuria), look).go("/conversations/" + number + "?view=unassigned");
        screen.page().waitForSelector("html.scripted", new Page.WaitForSelectorOptions());
        return screen;
    }
}
