package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Everything by typing a part of its name.
@ModuleTest
class CommandsTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Tags tags;

    private Shop shop;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        number = matters.harness(shop);
        shop.run(() -> tags.create("Devolución"));
    }

    @Test
    void actionsViewsAndPeopleAreFoundWithoutAccents() {
        try (var screen = open("/conversations/" + number + "?view=unassigned")) {
            var page = screen.page();
            page.locator("#reply-text").focus();
            page.keyboard().press("Control+k");
            assertThat(field(page)).isFocused();
            screen.isAccessible().shoot("commands");
            type(page, "asignar andres");
            assertThat(chosen(page)).containsText("Andrés Muñoz");
            page.keyboard().press("Enter");
            assertThat(page.locator(".about-talk")).containsText("asignada a Andrés Muñoz");

            page.keyboard().press("Control+k");
            assertThat(chosen(page)).containsText("Andrés Muñoz");
            assertThat(chosen(page)).containsText("reciente");
            type(page, "devolucion");
            page.keyboard().press("Enter");
            assertThat(page.locator(".talk-tags .removable")).hasText("Devolución");

            page.keyboard().press("Control+k");
            type(page, "cerrar conforme");
            screen.shoot("commands-typed");
            page.keyboard().press("Enter");
            assertThat(page.locator(".talk-tags")).containsText("Cerrada");

            page.keyboard().press("Control+k");
            type(page, "pospu");
            page.keyboard().press("Enter");
            page.waitForURL("**/inbox/snoozed");
        }
    }

    @Test
    void aNumberOpensAndAnythingElseIsSearched() {
        try (var screen = open("/inbox/mine")) {
            var page = screen.page();
            page.keyboard().press("Control+k");
            type(page, "#" + number);
            page.keyboard().press("Enter");
            page.waitForURL("**/conversations/" + number);

            page.keyboard().press("Control+k");
            type(page, "zzz arnés");
            assertThat(page.locator("#commands-list [role=option]")).hasCount(1);
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            page.keyboard().press("Control+k");
            page.keyboard().press("Escape");
            assertThat(page.locator("#commands")).isHidden();
        }
    }

    @Test
    void onThePhoneByAButtonAndInEnglish() {
        try (var screen = Screen.open(shop.as(shop.marta).in("en"), Look.PHONE_DARK_ENGLISH)
                .go("/inbox/unassigned")) {
            var page = screen.page();
            page.locator(".nav summary").click();
            page.locator(".menu-sheet [data-commands]").click();
            screen.isAccessible().shoot("commands");
            type(page, "teams");
            chosen(page).click();
            page.waitForURL("**/settings/teams");
        }
    }

    private static Locator field(Page page) {
        return page.locator("#commands input");
    }

    private static Locator chosen(Page page) {
        return page.locator("#commands-list [aria-selected=true]");
    }

    private static void type(Page page, String words) {
        field(page).fill(words);
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
