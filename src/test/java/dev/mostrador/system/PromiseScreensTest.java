package dev.mostrador.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.platform.Moment;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.NewCommitment;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Promises, hours, the ledger and the question before giving by hand, in every look.
@ModuleTest
class PromiseScreensTest {
    static final List<Look> LOOKS = Look.ALL;
    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Skills skills;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theyAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var inbox = matters.conversation(shop, number).inbox();
        var now = Instant.now();
        promise(shop, number, "Le confirmo la talla y el coste de la devolución", now.plus(Duration.ofHours(3)));
        promise(shop, number, "Llamarle con la respuesta del taller", now.minus(Duration.ofHours(2)));
        var done = promise(shop, number, "Enviarle la etiqueta de devolución", now.plus(Duration.ofDays(2)));
        shop.run(() -> {
            commitments.keep(done, null, shop.elena.id());
            skills.create("Reclamaciones", Skill.Kind.TRAINING, List.of(inbox));
        });
        try (var screen = Screen.open(shop.as(shop.elena), look)) {
            screen.go("/commitments").isAccessible().shoot("promise-ledger");
            screen.go("/commitments?whose=mine&state=kept").isAccessible().shoot("promise-ledger-kept");
            screen.go("/inbox/open").isAccessible().shoot("promise-list");
            screen.go("/settings").isAccessible().shoot("settings");
            screen.go("/settings/promises").isAccessible().shoot("promise-settings");
            screen.go("/settings/hours").isAccessible().shoot("promise-hours");
            screen.page().locator(".tag-list a").first().click();
            screen.isAccessible().shoot("promise-hours-sheet");
            screen.go("/settings/hours/demand").isAccessible().shoot("promise-demand");
            screen.go("/settings/commitments").isAccessible().shoot("promise-ledger-settings");
            screen.go("/conversations/" + number + "?view=open").isAccessible().shoot("promise-strip");
            screen.page().locator("[data-key=s]").first().click();
            screen.page()
                    .locator("button[name=agent][value='" + shop.nuria.id() + "']")
                    .first()
                    .click();
            screen.page().locator("dialog[open] [data-ask]").waitFor();
            screen.isAccessible().shoot("promise-ask");
            screen.page().keyboard().press("2");
            screen.page().locator("dialog[open]").waitFor(HIDDEN);
            screen.page().locator("#thread :text('Reclamaciones')").first().waitFor();
            screen.go("/customers");
            screen.page().locator(".nav .menu > summary").last().click();
            screen.isAccessible().shoot("promise-nav");
        }
    }

    private UUID promise(Shop shop, long number, String text, Instant due) {
        var it = matters.conversation(shop, number);
        var made = Instant.now().minus(Duration.ofHours(5));
        var by = shop.elena.id();
        return shop.get(() -> Moment.at(
                made,
                () -> commitments
                        .make(new NewCommitment(it.id(), null, "email", by, by, text, due, false, "", "", text))
                        .id()));
    }
}
