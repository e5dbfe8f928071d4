package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
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

/// Ticking rows by mouse and key, acting on them, taking it back; also without scripts.
@ModuleTest
class BulkScreenTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    private Shop shop;

    @BeforeEach
    void fiveHaveWritten() {
        shop = telepuppy.open();
        for (var name : List.of("Lucía Mena", "Teo Gil", "Ana Vera", "Iker Sosa", "Pía Luna")) {
            matters.begin(shop, new Address(name, "x" + name.hashCode() + "@example.com"), "De " + name, "Hola");
        }
    }

    @Test
    void aRangeIsResolvedAndTakenBack() {
        try (var screen = open()) {
            var page = screen.page();
            page.locator(".tick").nth(0).click();
            page.locator(".tick")
                    .nth(2)
                    .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.locator("[data-bulk-count]")).hasText("Elegidas: 3");
            screen.isAccessible().shoot("bulk-chosen");
            matters.begin(shop, new Address("Uma Paz", "uma@example.com"), "Nueva", "Hola");
            assertThat(page.locator("#rows .row")).hasCount(6);
            assertThat(page.locator(".tick input:checked")).hasCount(3);

            page.locator(".bulk-bar button.main").click();

            assertThat(page.locator("#bulk-done")).containsText("3 resueltas");
            assertThat(page.locator("#rows .row")).hasCount(3);
            assertThat(page.locator("#bulk-done button")).isFocused();
            screen.isAccessible().shoot("bulk-done");
            page.keyboard().press("Enter");

            assertThat(page.locator("#bulk-done")).containsText("Deshecho en 3 conversaciones");
            assertThat(page.locator("#rows .row")).hasCount(6);
        }
    }

    @Test
    void byKeyboardAlone() {
        try (var screen = open()) {
            var page = screen.page();
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("[data-bulk-count]")).hasText("Elegidas: 2");
            page.locator(".bulk-bar summary").first().focus();
            page.keyboard().press("Enter");
            screen.isAccessible().shoot("bulk-assign");
            page.locator(".bulk-bar button", new Page.LocatorOptions().setHasText("Andrés Muñoz"))
                    .press("Enter");

            assertThat(page.locator("#bulk-done")).containsText("2 asignadas");
        }
    }

    @Test
    void withoutScripts() {
        try (var screen = Screen.withoutScripts(shop.as(shop.nuria), Look.DESK).go("/inbox/unassigned")) {
            var page = screen.page();
            page.locator(".tick input").nth(1).check(new Locator.CheckOptions().setForce(true));
            page.locator(".bulk-bar button.main").click();
            assertThat(page.locator("#bulk-done")).containsText("Una resuelta");
            page.locator("#bulk-done button").click();
            assertThat(page.locator("#bulk-done")).containsText("Deshecho en una conversación");
        }
    }

    private Screen open() {
        var screen = Screen.open(shop.as(shop.nuria), Look.DESK).go("/inbox/unassigned");
        screen.page()
                .waitForSelector(
                        "body[data-live=on]",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return screen;
    }
}
