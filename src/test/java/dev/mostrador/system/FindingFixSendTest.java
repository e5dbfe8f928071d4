package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.channel.chat.Looks;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.chat.ShopWindow.Window;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Finding, fix, send: an agent at the desk and a customer on the shop's page, each in a real browser.
@ModuleTest
class FindingFixSendTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    ShopWindow windows;

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
    void whatIsFoundIsMendedByAKeyAndTheCustomerReadsItMended() {
        try (var desk = desk();
                var shop = Screen.open(new Client(pages.address()), Look.DESK).go("/plain")) {
            var nuria = desk.page();
            var visitor = shop.page();
            visitor.locator("mostrador-chat .go").click();
            visitor.locator("mostrador-chat .row textarea").fill("¿Tengo que pagar el cambio?");
            visitor.keyboard().press("Enter");
            nuria.locator("#rows .row").first().click();
            assertThat(nuria.locator("#thread .msg")).hasCount(1);

            nuria.locator("#reply-text")
                    .pressSequentially("Hola: el envío lo pagamos nosotros, NO usted, xq el error fue de la casa.");
            assertThat(nuria.locator("#findings .finding button[data-fix]")).hasCount(2);
            assertThat(nuria.locator("#findings")).containsText("suenan a grito");
            desk.isAccessible();
            nuria.keyboard().press("Alt+1");
            assertThat(nuria.locator("#findings .finding button[data-fix]")).hasCount(1);
            nuria.keyboard().press("Alt+1");
            assertThat(nuria.locator("#findings .finding button[data-fix]")).hasCount(0);
            assertThat(nuria.locator("#reply-text"))
                    .hasValue("Hola: el envío lo pagamos nosotros, no usted, porque el error fue de la casa.");
            nuria.keyboard().press("Control+Enter");

            assertThat(visitor.locator("mostrador-chat .m:not(.me) .t"))
                    .hasText("Hola: el envío lo pagamos nosotros, no usted, porque el error fue de la casa.");
        }
    }

    @Test
    void whatMustNotLeaveDoesNotReachTheCustomerUntilItIsTakenOut() {
        try (var desk = desk();
                var shop = Screen.open(new Client(pages.address()), Look.DESK).go("/plain")) {
            var nuria = desk.page();
            var visitor = shop.page();
            visitor.locator("mostrador-chat .go").click();
            visitor.locator("mostrador-chat .row textarea").fill("¿Con qué tarjeta pagué?");
            visitor.keyboard().press("Enter");
            nuria.locator("#rows .row").first().click();
            nuria.locator("#reply-text").fill("Con la 4111 1111 1111 1111.");
            nuria.keyboard().press("Control+Enter");
            assertThat(nuria.locator("#composer .objected")).containsText("no puede salir así");
            assertThat(nuria.locator("#reply-text")).hasValue("Con la 4111 1111 1111 1111.");

            nuria.locator("#reply-text").fill("Con la que acaba en 1111.");
            nuria.keyboard().press("Control+Enter");
            assertThat(visitor.locator("mostrador-chat .m:not(.me) .t")).hasText("Con la que acaba en 1111.");
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
}
