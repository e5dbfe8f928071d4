package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.ShopWindow.Window;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A visitor on a foreign page and an agent at the desk, each in a real browser.
@ModuleTest
class ChatTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    ShopWindow windows;

    @Autowired
    Replies replies;

    @Autowired
    Conversations conversations;

    @Autowired
    Threads threads;

    @Autowired
    Calendars calendars;

    private Window window;
    private ForeignPages pages;

    @BeforeEach
    void aShopWithAChatInItsPage() throws IOException {
        window = windows.open(telepuppy.open(), false, Looks.USUAL);
        pages = new ForeignPages(telepuppy.address(), window.key);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void visitorAndAgentTalkAndNothingIsLostOrDoubledWhenEitherLineIsCut() {
        try (var desk = desk();
                var shop = visit("/plain")) {
            var nuria = desk.page();
            var visitor = shop.page();
            open(visitor);
            say(visitor, "¿Tienen la talla S?");
            assertThat(bubbles(visitor)).hasCount(1);
            nuria.locator("#rows .row").first().click();
            assertThat(nuria.locator("#thread .msg")).hasCount(1);
            assertThat(nuria.locator("#composer [data-send]").first()).hasText("Enviar por chat");
            assertThat(visitor.locator("mostrador-chat .me .st")).containsText("Visto");

            visitor.locator("mostrador-chat .row textarea").pressSequentially("Es para ");
            assertThat(nuria.locator("#writing")).containsText("está escribiendo");
            nuria.locator("#reply-text").pressSequentially("Sí, ");
            assertThat(visitor.locator("mostrador-chat .ty")).containsText("Nuria está escribiendo");
            answer(nuria, "Sí, nos quedan tres.");
            assertThat(theirs(visitor)).hasCount(1);
            assertThat(visitor.locator("mostrador-chat .by")).containsText("Nuria");
            assertThat(nuria.locator("#thread .msg.out .delivery")).hasText("leído");

            visitor.locator("mostrador-chat .row textarea").fill("");
            visitor.locator("mostrador-chat input[type=file]")
                    .setInputFiles(new FilePayload("etiqueta.pdf", "application/pdf", "%PDF-1.4".getBytes()));
            say(visitor, "La etiqueta");
            assertThat(nuria.locator("#thread .msg .file")).containsText("etiqueta.pdf");
            nuria.locator("#reply-files")
                    .setInputFiles(new FilePayload("cambio.pdf", "application/pdf", "%PDF-1.4".getBytes()));
            answer(nuria, "El documento del cambio");
            assertThat(visitor.locator("mostrador-chat .fi").last()).containsText("cambio.pdf");

            visitor.context().setOffline(true);
            say(visitor, "Escrito sin conexión");
            assertThat(visitor.locator("mostrador-chat .me .st").last()).containsText("Sin conexión");
            answer(nuria, "Dicho mientras no estaba");
            visitor.context().setOffline(false);
            assertThat(theirs(visitor).last()).containsText("Dicho mientras no estaba");
            assertThat(nuria.locator("#thread .msg:has-text('Escrito sin conexión')"))
                    .hasCount(1);

            nuria.context().setOffline(true);
            say(visitor, "Con el mostrador cortado");
            nuria.context().setOffline(false);
            assertThat(nuria.locator("#thread .msg:has-text('Con el mostrador cortado')"))
                    .hasCount(1);

            visitor.reload();
            open(visitor);
            assertThat(bubbles(visitor)).hasCount(7);
            assertThat(bubbles(visitor).allTextContents())
                    .containsExactly(
                            "¿Tienen la talla S?",
                            "Sí, nos quedan tres.",
                            "La etiqueta",
                            "El documento del cambio",
                            "Dicho mientras no estaba",
                            "Escrito sin conexión",
                            "Con el mostrador cortado");
            shop.isAccessible();
            desk.isAccessible();
        }
    }

    @Test
    void offHoursTheFormIsAnsweredByMailAndTheAnswerWaitsInTheWidget() {
        window.shop.run(this::openAroundTheClock); // of the hours the widget would speak otherwise
        try (var shop = visit("/plain")) {
            var visitor = shop.page();
            open(visitor);
            assertThat(visitor.locator("mostrador-chat form.f")).isVisible();
            assertThat(visitor.locator("mostrador-chat .re"))
                    .hasText("Todavía no podemos decir cuánto tardamos en responder.");
            shop.isAccessible();
            visitor.locator("mostrador-chat form.f .main").click();
            assertThat(visitor.locator("mostrador-chat form.f .al")).containsText("Revise el correo");
            visitor.locator("mostrador-chat [name=name]").fill("Teo Gil");
            visitor.locator("mostrador-chat [name=email]").fill("teo@example.com");
            visitor.locator("mostrador-chat [name=text]").fill("¿Abren el sábado?");
            visitor.locator("mostrador-chat form.f .main").click();
            assertThat(visitor.locator("mostrador-chat .no:visible")).containsText("Le respondemos a teo@example.com");

            answerByMail("Sí, de 10 a 14.");

            visitor.navigate(pages.address() + "/plain?otro-dia");
            assertThat(visitor.locator("mostrador-chat .n")).hasText("1");
            open(visitor);
            assertThat(theirs(visitor)).hasText("Sí, de 10 a 14.");
            assertThat(visitor.locator("mostrador-chat .n")).isHidden();
            shop.isAccessible();
        }
    }

    private void openAroundTheClock() {
        var week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, _ -> List.of(Interval.WHOLE_DAY)));
        calendars.save(Scope.SHOP, new Sheet(ZoneId.of("Europe/Madrid"), week, "", "", Set.of(), List.of()));
    }

    @Test
    void whenTheShopIsClosedTheWidgetSaysWhenItOpens() {
        window.shop.run(() -> calendars.save(
                Scope.SHOP,
                new Sheet(
                        ZoneId.of("Europe/Madrid"),
                        Map.of(
                                LocalDate.now(ZoneId.of("Europe/Madrid"))
                                        .plusDays(3)
                                        .getDayOfWeek(),
                                List.of(Interval.hours(9, 14))),
                        "",
                        "",
                        Set.of(),
                        List.of())));
        try (var shop = visit("/plain")) {
            open(shop.page());
            assertThat(shop.page().locator("mostrador-chat .re")).containsText("fuera de horario; abrimos");
            assertThat(shop.page().locator("mostrador-chat .re")).containsText("09:00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plain", "/swap", "/strict"})
    void itWorksInsideForeignPages(String path) {
        window.nuriaArrives();
        try (var shop = visit(path)) {
            var visitor = shop.page();
            open(visitor);
            say(visitor, "Hola");
            assertThat(bubbles(visitor)).hasCount(1);
            if (path.equals("/swap")) {
                visitor.locator("#next").click();
                visitor.waitForSelector("body[data-swapped]");
                assertThat(visitor.locator("mostrador-chat")).hasCount(1);
                say(visitor, "Sigo aquí");
                assertThat(bubbles(visitor)).hasCount(2);
            }
            if (path.equals("/strict")) {
                answerByChat("Good morning");
                visitor.waitForFunction("() => document.title === 'Good morning'");
                assertThat(visitor.locator("mostrador-chat .row textarea"))
                        .hasAttribute("placeholder", "Write your message");
            }
            shop.isAccessible();
        }
    }

    @Test
    void itIsUsedByKeyboardAloneOnAPhoneInTheDark() {
        window.nuriaArrives();
        try (var shop = Screen.open(new Client(pages.address()), Look.PHONE_DARK_ENGLISH)
                .go("/plain")) {
            var visitor = shop.page();
            visitor.waitForSelector("mostrador-chat .go");
            visitor.locator("mostrador-chat .go").focus();
            visitor.keyboard().press("Enter");
            assertThat(visitor.locator("mostrador-chat .row textarea")).isFocused();
            visitor.keyboard().type("Hola");
            visitor.keyboard().press("Enter");
            assertThat(bubbles(visitor)).hasCount(1);
            shop.isAccessible().shoot("chat");
            visitor.keyboard().press("Escape");
            assertThat(visitor.locator("mostrador-chat .go")).isFocused();
        }
    }

    @Test
    void twoTabsOfOneVisitorAgree() {
        window.nuriaArrives();
        try (var shop = visit("/plain")) {
            var first = shop.page();
            open(first);
            say(first, "Desde la primera");
            assertThat(bubbles(first)).hasCount(1);
            var second = first.context().newPage();
            second.navigate(pages.address() + "/plain");
            open(second);
            say(second, "Desde la segunda");
            assertThat(bubbles(second)).hasCount(2);
            assertThat(bubbles(first)).hasCount(2);
        }
    }

    @Test
    void textsThatLookLikeMarkupStayTexts() {
        window.nuriaArrives();
        try (var shop = visit("/plain")) {
            var visitor = shop.page();
            open(visitor);
            say(visitor, "<img src=x onerror=\"document.title='roto'\">");
            answerByChat("<script>document.title='roto'</script> javascript:alert(1)");
            assertThat(theirs(visitor)).containsText("<script>");
            assertThat(visitor.locator("mostrador-chat img, mostrador-chat .t a"))
                    .hasCount(0);
            assertThat(visitor.title()).isEqualTo("La tienda");
        }
    }

    @Test
    void whatWasWrittenForChatwootFindsMostrador() {
        window.nuriaArrives();
        try (var shop = visit("/plain?nothing")) {
            var visitor = shop.page();
            visitor.navigate(pages.address() + "/empty");
            visitor.addScriptTag(new Page.AddScriptTagOptions().setUrl(telepuppy.address() + "/chat/chatwoot.js"));
            visitor.evaluate(
                    "([key, base]) => { addEventListener('chatwoot:ready', () => { document.title = 'listo'; });"
                            + " window.chatwootSDK.run({websiteToken: key, baseUrl: base}); window.$chatwoot.toggle('open'); }",
                    List.of(window.key, telepuppy.address()));
            visitor.waitForFunction("() => document.title === 'listo'");
            assertThat(visitor.locator("mostrador-chat .row textarea")).isVisible();
        }
    }

    private Screen desk() {
        var screen = Screen.open(window.shop.as(window.shop.nuria), Look.DESK).go("/inbox/unassigned");
        screen.page()
                .waitForSelector(
                        "body[data-live=on]",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        window.nuriaArrives();
        return screen;
    }

    private Screen visit(String path) {
        return Screen.open(new Client(pages.address()), Look.DESK).go(path);
    }

    private static void open(Page visitor) {
        visitor.locator("mostrador-chat .go").click();
        assertThat(visitor.locator("mostrador-chat .box")).isVisible();
    }

    private static void say(Page visitor, String text) {
        visitor.locator("mostrador-chat .row textarea").fill(text);
        visitor.keyboard().press("Enter");
    }

    private static void answer(Page nuria, String text) {
        nuria.locator("#reply-text").fill(text);
        nuria.locator("#composer [data-send]").first().click();
        assertThat(nuria.locator("#thread .msg.out").last()).containsText(text);
    }

    private static Locator bubbles(Page visitor) {
        return visitor.locator("mostrador-chat .t");
    }

    private static Locator theirs(Page visitor) {
        return visitor.locator("mostrador-chat .m:not(.me) .t");
    }

    private void answerByMail(String text) {
        reply("email", Recipients.to(new Address("Teo Gil", "teo@example.com")), text);
    }

    private void answerByChat(String text) {
        reply("chat", Recipients.NONE, text);
    }

    // The shop's only conversation.
    private void reply(String channel, Recipients recipients, String text) {
        window.shop.run(() -> {
            var conversation = org.awaitility.Awaitility.await()
                    .until(() -> window.shop.get(() -> conversations.findByNumber(1001)), java.util.Optional::isPresent)
                    .orElseThrow();
            var reply = new NewReply(
                    conversation.id(),
                    channel,
                    window.shop.nuria.id(),
                    new Address("Nuria Sanz", "hola@telepuppy.example"),
                    recipients,
                    "Re",
                    text,
                    null,
                    null,
                    UUID.randomUUID().toString(),
                    List.of());
            var message = channel.equals("email") ? replies.reply(reply) : replies.replyAtOnce(reply);
            if (channel.equals("email")) {
                replies.delivery(message.id(), DeliveryState.SENT, List.of());
            }
            assertThat(threads.message(message.id())).isPresent();
        });
    }
}
