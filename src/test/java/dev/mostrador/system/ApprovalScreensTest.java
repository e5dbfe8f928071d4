package dev.mostrador.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Attendance;
import dev.mostrador.remedy.Remedies;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody grants within their limit, asks above it, and another approves less: two browsers, by keys.
@ModuleTest
class ApprovalScreensTest {
    static final List<Look> LOOKS = Look.ALL;
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Attendance attendance;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void oneAsksAndAnotherApproves(Look look) {
        var shop = telepuppy.open();
        shop.run(() -> {
            remedies.limit(shop);
            attendance.present(List.of(shop.marta.id()));
        });
        var here = "/conversations/" + matters.harness(shop);
        try (var nuria = Screen.open(shop.as(shop.nuria), look);
                var marta = Screen.open(shop.as(shop.marta), look)) {
            nuria.go(here + "?view=open&step=customer");
            nuria.page().locator("[data-key=b]").click();
            grant(nuria, "8,50", "Por la espera");
            nuria.page().locator("dialog[open]").waitFor(HIDDEN);
            nuria.page().locator(".remedies .fold > summary").first().click();
            assertThat(nuria.page().locator(".remedies")).containsText("8");

            nuria.page().locator("[data-key=b]").click();
            nuria.page().locator("dialog[open] #grant").waitFor();
            nuria.isAccessible().shoot("remedy-grant");
            grant(nuria, "50", "Llegó roto por segunda vez");
            nuria.page().locator("dialog[open] .ask-answer").waitFor();
            nuria.isAccessible().shoot("remedy-over");
            nuria.page().keyboard().press("1");
            nuria.page().locator("dialog[open]").first().waitFor(HIDDEN);
            nuria.page().locator(".remedies .approval").waitFor();
            nuria.isAccessible().shoot("remedy-waits");

            marta.go("/approvals").isAccessible().shoot("remedy-approvals");
            marta.go(here + "?view=open&step=customer");
            marta.page().locator(".remedies .approval").scrollIntoViewIfNeeded();
            marta.isAccessible().shoot("remedy-decide");
            marta.page().locator(".approval input[name=amount]").fill("40");
            marta.page().locator(".approval input[name=answer]").fill("Hasta aquí");
            marta.page().locator(".approval button[value=approve]").click();
            marta.page().locator(".remedies .approval").waitFor(HIDDEN);

            nuria.page().locator(".remedies .approval").waitFor(HIDDEN); // told without a reload
            nuria.go(here + "?view=open");
            nuria.page().locator("#thread :text('Hasta aquí')").first().waitFor();
            nuria.shoot("remedy-thread");
            marta.go("/concessions").isAccessible().shoot("remedy-ledger");
            marta.go("/approvals?show=decided").isAccessible().shoot("remedy-decided");
            marta.go("/protocol#limits").shoot("remedy-protocol");
        }
    }

    private static void grant(Screen screen, String amount, String why) {
        var form = screen.page().locator("dialog[open] #grant");
        form.waitFor();
        form.locator("[name=amount]").fill(amount);
        form.locator("[name=reason]").selectOption(Remedies.REASON);
        form.locator("[name=why]").fill(why);
        form.locator("[name=why]").press("Enter");
    }
}
