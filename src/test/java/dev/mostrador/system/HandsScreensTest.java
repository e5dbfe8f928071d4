package dev.mostrador.system;

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

/// What helps an agent's hands, in every look: marks, many at once, saved views, the command bar.
@ModuleTest
class HandsScreensTest {
    static final List<Look> LOOKS = Look.ALL;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theyAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura de octubre", "¿Me la envían?");
        var marta = shop.as(shop.marta);
        marta.post("/views", "name", "Lo urgente", "audience", "everybody", "view", "open", "priority", "urgent");
        marta.post("/views", "name", "Sin novedad en una semana", "audience", "own", "view", "open", "quiet", "7");
        var text = "Hola:\n\nEs la **talla S**. Para medirla:\n\n1. pese a *Kira*\n2. mida el pecho\n\n> sin apretar";
        marta.post("/conversations/" + number + "/messages", "text", text).is(303);
        try (var screen = Screen.open(marta, look)) {
            screen.go("/views").isAccessible().shoot("hands-views");
            screen.go("/views/new?view=open&priority=urgent").isAccessible().shoot("hands-view-new");
            screen.go("/conversations/" + number + "?view=open").isAccessible().shoot("hands-marks");
            screen.go("/inbox/open");
            screen.page().locator(".tick").first().click();
            screen.isAccessible().shoot("hands-bulk");
            screen.page().locator(".bulk-bar details").last().locator("summary").click();
            screen.isAccessible().shoot("hands-bulk-more");
            screen.go("/conversations/" + number + "?view=open");
            screen.page().keyboard().press("Control+k");
            screen.page().locator("#commands input").fill("a");
            screen.isAccessible().shoot("hands-commands");
        }
    }
}
