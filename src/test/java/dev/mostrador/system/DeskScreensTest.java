package dev.mostrador.system;

import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Hindrance;
import dev.mostrador.conversation.Prioritising;
import dev.mostrador.conversation.Priority;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Tags;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.platform.Alarms;
import dev.mostrador.ui.Look;
import dev.mostrador.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every screen of the desk, in a real browser: three sizes, both themes and languages, nothing serious for axe.
@ModuleTest
class DeskScreensTest {
    private static final Look DESK_DARK = new Look("desk-dark-en", 1440, 900, true, "en");
    private static final Look TABLET = new Look("tablet-light-es", 1024, 768, false, "es");
    static final List<Look> LOOKS = Stream.concat(Look.ALL.stream(), Stream.of(TABLET, DESK_DARK))
            .distinct()
            .toList();

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Tags tags;

    @Autowired
    Replies replies;

    @Autowired
    Prioritising prioritising;

    @Autowired
    Alarms alarms;

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theDeskIsUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var number = busyDay(shop);
        try (var screen = Screen.open(shop.as(shop.nuria), look)) {
            screen.go("/inbox/unassigned").isAccessible().shoot("desk-list");
            screen.go("/conversations/" + number + "?view=unassigned")
                    .isAccessible()
                    .shoot("desk-conversation");
            screen.go("/conversations/" + number + "?step=customer")
                    .isAccessible()
                    .shoot("desk-customer");
            screen.go("/conversations/" + number + "?compose=note")
                    .isAccessible()
                    .shoot("desk-note");
            for (var menu : List.of("s", "z", "o", "t")) {
                screen.go("/conversations/" + number);
                screen.page().locator("summary[data-key=" + menu + "]").click();
                screen.isAccessible().shoot("desk-menu-" + menu);
            }
            screen.go("/search?q=talla").isAccessible().shoot("desk-search");
            screen.go("/search?q=submarino").isAccessible().shoot("desk-search-nothing");
            screen.go("/inbox/mine?priority=urgent").isAccessible().shoot("desk-filter-nothing");
            screen.go("/conversations/new").isAccessible().shoot("desk-new");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theCustomersAndTagsAreUsableByEverybody(Look look) {
        var shop = telepuppy.open();
        var number = busyDay(shop);
        var lucia = "/customers/" + matters.conversation(shop, number).customer();
        try (var screen = Screen.open(shop.as(shop.marta), look)) {
            screen.go("/customers").isAccessible().shoot("customers");
            screen.go("/customers?q=nadie").isAccessible().shoot("customers-nobody");
            screen.go(lucia).isAccessible().shoot("customer");
            screen.go(lucia + "/merges/new?q=mena").isAccessible().shoot("customer-merge");
            screen.go("/settings/tags").isAccessible().shoot("tags");
        }
    }

    /// A picture, a note, a failure, tags, an alarm, long words.
    private long busyDay(Shop shop) {
        matters.begin(
                shop,
                new dev.mostrador.conversation.Address(
                        "María de los Desamparados Fernández-Villaverde y Gómez de la Serna", "mdlf@example.com"),
                "Reclamaciónsobreelpedidoquenuncallegóyquenadiemecontestadesdehacetressemanasenteras",
                "https://tienda.example/" + "pedido/".repeat(30));
        var number = matters.colourful(shop);
        matters.answer(shop, number, "¿Es la talla correcta?\n\nGracias.");
        shop.run(() -> {
            var id = matters.conversation(shop, number).id();
            tags.put(id, tags.create("talla").orElseThrow(), shop.nuria.id());
            tags.create("devolución");
            prioritising.prioritise(id, Priority.URGENT, shop.nuria.id());
            alarms.raise("mailbox:x", "mailbox-silent", Map.of("mailbox", "hola@telepuppy.example"));
        });
        var nuria = shop.as(shop.nuria);
        nuria.post("/conversations/" + number + "/notes", "text", "@Andrés ¿queda alguna S roja?")
                .is(303);
        nuria.post("/conversations/" + number + "/messages", "text", "Hoy sale la S.")
                .is(303);
        matters.messages(shop, number).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .forEach(message -> shop.run(() -> replies.delivery(
                        message.id(),
                        DeliveryState.FAILED,
                        List.of(Hindrance.of("email.bounce.full", "lucia@example.com")))));
        return number;
    }
}
