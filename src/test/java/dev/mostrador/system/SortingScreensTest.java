package dev.mostrador.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Reasons, moods and techniques, in every look.
@ModuleTest
class SortingScreensTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theyAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var number = matters.begin(
                shop,
                new Address("Teo Gil", "teo@example.com"),
                "Pedido 10482",
                "Hola. El comedero ha llegado roto por segunda vez, es una vergüenza.");
        var sorted = matters.harness(shop);
        var marta = shop.as(shop.marta);
        marta.put("/conversations/" + sorted + "/reason", "reason", "product.wrong");
        try (var screen = Screen.open(marta, look)) {
            screen.go("/conversations/" + number + "?view=angry&step=customer")
                    .isAccessible()
                    .shoot("sorting-beside");
            screen.go("/conversations/" + number + "/techniques").isAccessible().shoot("technique-page");
            screen.go("/settings/reasons").isAccessible().shoot("reason-tree");
            screen.go("/settings/reasons/product.damaged").isAccessible().shoot("reason-one");
            screen.go("/settings/reasons/figures").isAccessible().shoot("reason-figures");
            screen.go("/conversations/" + number + "?view=open");
            screen.page().locator("[data-drawer][data-key=y]").click();
            screen.page().locator(".drawer .technique.fits").waitFor();
            screen.isAccessible().shoot("technique-drawer");
            screen.page().locator(".technique.fits [name=technique]").click();
            assertThat(screen.page().locator("#reply-text").inputValue()).contains("Teo, gracias");
        }
    }
}
