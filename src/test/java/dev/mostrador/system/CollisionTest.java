package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.identity.Agent;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two agents on one conversation, each in a browser: they see each other, and neither answers over the other.
@ModuleTest
class CollisionTest {
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
    void eachSeesThatTheOtherLooksTypesAndLeaves() {
        try (var nuria = open(shop.nuria, "/conversations/" + number + "?view=unassigned");
                var elena = open(shop.elena, "/inbox/unassigned")) {
            assertThat(nuria.page().locator("#watchers")).isHidden();
            var andres = open(shop.andres, "/conversations/" + number + "?view=unassigned");

            assertThat(nuria.page().locator("#watchers")).hasText("AMAndrés está mirando");
            assertThat(andres.page().locator("#watchers")).containsText("Nuria está mirando");
            assertThat(elena.page().locator("#row-" + number + " .watching"))
                    .hasAttribute("title", java.util.regex.Pattern.compile(".*Andrés está mirando.*"));
            nuria.isAccessible().shoot("collision-looks");

            andres.page().locator("#reply-text").pressSequentially("Hola, L");
            assertThat(nuria.page().locator("#watchers .typing")).containsText("Andrés escribe…");
            assertThat(nuria.page().locator("#announcer")).hasText("Andrés escribe…");
            assertThat(elena.page().locator("#row-" + number + " .watching.typing"))
                    .isVisible();
            nuria.isAccessible().shoot("collision-types");

            matters.answer(shop, number, "¿Y bien?");
            assertThat(nuria.page().locator("#thread .msg")).hasCount(2);
            assertThat(nuria.page().locator("#watchers .typing")).isVisible();

            andres.close();
            assertThat(nuria.page().locator("#watchers")).isHidden();
            assertThat(elena.page().locator("#row-" + number + " .watching"))
                    .hasAttribute("title", "Nuria está mirando");
        }
    }

    @Test
    void whoMovesOnIsSeenWhereHeWent() {
        var other = matters.begin(
                shop, new dev.mostrador.conversation.Address("Teo Gil", "teo@example.com"), "Factura", "¿La envían?");
        try (var nuria = open(shop.nuria, "/conversations/" + number + "?view=unassigned");
                var andres = open(shop.andres, "/conversations/" + number + "?view=unassigned")) {
            assertThat(nuria.page().locator("#watchers")).isVisible();

            andres.page().locator("#row-" + other).click();

            assertThat(nuria.page().locator("#watchers")).isHidden();
            assertThat(nuria.page().locator("#row-" + other + " .watching")).isVisible();
        }
    }

    @Test
    void anAnswerOverAColleaguesAsksFirstAndKeepsEveryWord() {
        try (var nuria = open(shop.nuria, "/conversations/" + number + "?view=unassigned");
                var andres = open(shop.andres, "/conversations/" + number + "?view=unassigned")) {
            nuria.page().locator("#reply-text").pressSequentially("Le envío la S hoy mismo");
            andres.page().locator("#reply-text").fill("Ya va de camino la S.");
            andres.page().keyboard().press("Control+Enter");
            assertThat(nuria.page().locator("#thread .msg.out")).hasCount(1);

            nuria.page().keyboard().press("Control+Enter");

            assertThat(nuria.page().locator("#reply-refused")).containsText("Ya va de camino la S.");
            assertThat(nuria.page().locator("#reply-text")).hasValue("Le envío la S hoy mismo");
            assertThat(nuria.page().locator("#reply-refused button")).isFocused();
            nuria.isAccessible().shoot("collision-asks");
            nuria.page().keyboard().press("Enter");
            assertThat(nuria.page().locator("#thread .msg.out")).hasCount(2);
        }
        assertThat(matters.messages(shop, number)).hasSize(3);
    }

    @Test
    void inEnglishTheOthersAreNamedInEnglish() {
        var path = "/conversations/" + number + "?view=unassigned";
        try (var nuria = open(shop.nuria, path, Look.DESK_DARK_ENGLISH);
                var andres = open(shop.andres, path)) {
            assertThat(nuria.page().locator("#watchers")).containsText("Andrés is looking");
            andres.page().locator("#reply-text").pressSequentially("Hola");
            assertThat(nuria.page().locator("#watchers .typing")).containsText("Andrés is typing…");
            assertThat(nuria.page().locator("#announcer")).hasText("Andrés is typing…");
            assertThat(nuria.page().locator("#row-" + number + " .watching.typing"))
                    .hasAttribute("title", "Andrés is typing…");
            nuria.isAccessible().shoot("collision-english");
        }
    }

    private Screen open(Agent agent, String path) {
        return open(agent, path, Look.DESK);
    }

    private Screen open(Agent agent, String path, Look look) {
        var screen = Screen.open(shop.as(agent), look).go(path);
        screen.page()
                .waitForSelector(
                        "body[data-live=on]",
                        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return screen;
    }
}
