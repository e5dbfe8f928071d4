package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In a browser: a reply is taken back with what was typed since, sent later, sent another way after all.
@ModuleTest
class SecondThoughtsTest {
    static final List<Look> SIZES = List.of(Look.DESK, Look.PHONE);

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    ShopWindow windows;

    @Autowired
    JdbcClient db;

    private Shop shop;
    private long number;

    @BeforeEach
    void aShopThatWaitsBeforeItSends() {
        shop = telepuppy.open();
        number = matters.harness(shop);
        db.sql("update account set undo_seconds = 30 where id = :id")
                .param("id", shop.account.id())
                .update();
    }

    @Test
    void aReplyIsTakenBackByOneKeyWithWhatWasTypedSince() {
        try (var screen = open(Look.DESK)) {
            var page = screen.page();
            page.locator("#reply-text").fill("Sale mañana.");
            page.locator("#composer [data-send]").first().click();
            assertThat(page.locator("#thread .leaving")).containsText("Sale en");
            assertThat(page.locator("#reply-text")).hasValue("");
            page.locator("#reply-text").pressSequentially("Y otra cosa");
            page.keyboard().press("Escape");

            page.keyboard().press("u");

            assertThat(page.locator("#thread .msg.out")).hasCount(0);
            assertThat(page.locator("#reply-text")).hasValue("Sale mañana.\n\nY otra cosa");
        }
        assertThat(matters.messages(shop, number)).hasSize(1);
    }

    @Test
    void theClockSendsItTomorrowMorning() {
        try (var screen = open(Look.DESK)) {
            var page = screen.page();
            page.locator("#reply-text").fill("Buenos días.");
            page.keyboard().press("Escape");
            page.keyboard().press("l");
            page.locator(".later button", new Page.LocatorOptions().setHasText("Mañana"))
                    .click();

            assertThat(page.locator("#thread .leaving")).containsText("solo si el cliente no escribe antes");
            matters.answer(shop, number, "Ya está, gracias.");
            assertThat(page.locator("#thread .leaving")).hasCount(0);
            assertThat(page.locator("#thread")).containsText("vuelve a su borrador");
        }
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void whatIsAskedBeforeAnotherChannelIsUsableByEverybody(Look look) {
        var window = windows.open();
        matters.mailbox(window.shop);
        var visitor = window.browser().enters();
        visitor.say("¿Me mandan la factura?").is(201);
        var path = "/conversations/" + window.conversation(visitor).number();
        try (var screen = Screen.open(window.shop.as(window.shop.nuria), look).go(path)) {
            var page = screen.page();
            page.locator("#reply-text").fill("Aquí la tiene.");
            page.locator("#composer .way select").selectOption("email");
            page.locator("#composer [data-send]").first().click();
            assertThat(page.locator("#reply-refused")).containsText("¿Por qué cambia de canal?");
            screen.isAccessible();

            page.locator("#reply-refused [name=to]").fill("lucia@example.com");
            page.locator("#reply-refused [name=reason]").selectOption("wish");
            page.locator("#reply-refused [name=consent]").selectOption("agreed");
            page.locator("#reply-refused button").click();

            assertThat(page.locator("#thread .msg.out")).hasCount(2);
            assertThat(page.locator("#thread")).containsText("Lo prefiere el cliente");
        }
    }

    @ParameterizedTest
    @FieldSource("SIZES")
    void whoeverAsksAThirdPartySeesToWhomOneWrites(Look look) {
        try (var screen = open(look)) {
            var page = screen.page();
            page.navigate(telepuppy.address() + "/conversations/new?about=" + number);
            screen.isAccessible();
            page.locator("[name=to]").fill("Transportes Veloz <incidencias@veloz.example>");
            page.locator("[name=text]").fill("¿Dónde está el bulto?");
            page.locator("main form button.main").click();

            assertThat(page.locator(".side-of")).containsText("Aquí se escribe a Transportes Veloz, no al cliente.");
            screen.isAccessible();
            page.locator(".side-of a").click();
            assertThat(page.locator(".side-link")).containsText("sin respuesta aún");
            screen.isAccessible();
        }
    }

    private Screen open(Look look) {
        return Screen.open(shop.as(shop.nuria), look).go("/conversations/" + number + "?view=unassigned");
    }
}
