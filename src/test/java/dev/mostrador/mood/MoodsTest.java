package dev.mostrador.mood;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counter.Shop;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.mood.reading.Demand;
import dev.mostrador.mood.reading.Level;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How customers are, as was heard and as was said.
@ModuleTest
class MoodsTest {
    private static final String RAGE = "Esto es una vergüenza, sois unos sinvergüenzas. Os voy a denunciar.";

    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Threads threads;

    @Autowired
    private Merging merging;

    @Autowired
    private Moods moods;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = counter.openShop();
    }

    @Test
    void anAngryMessageIsHeardWithItsWords() {
        shop.run(() -> {
            var id = write(RAGE);

            assertThat(moods.of(id)).hasValueSatisfying(mood -> {
                assertThat(mood.level()).isEqualTo(Level.ANGRY);
                assertThat(mood.byHand()).isFalse();
                assertThat(mood.signs()).isNotEmpty().allMatch(sign -> RAGE.contains(sign));
                assertThat(mood.demands()).containsExactly(Demand.LEGAL);
            });
            assertThat(threads.events(id)).anyMatch(event -> event.kind() == EventKind.MOOD_SET);
        });
    }

    @Test
    void ofACalmOneNothingIsWritten() {
        shop.run(() ->
                assertThat(moods.of(write("Hola, ¿cuándo llega mi pedido?"))).isEmpty());
    }

    @Test
    void aCalmMessageDoesNotCalmButAPersonDoesAndANewOneSaysOtherwise() {
        shop.run(() -> {
            var id = write(RAGE);
            again(id, "Espero su respuesta.");
            assertThat(level(id)).isEqualTo(Level.ANGRY);

            moods.say(id, Level.CALM, shop.nuria());
            assertThat(level(id)).isEqualTo(Level.CALM);
            assertThat(moods.of(id).orElseThrow().agent()).isEqualTo(shop.nuria());

            again(id, "¿Otra vez lo mismo? Sois unos inútiles.");
            assertThat(level(id)).isEqualTo(Level.ANGRY);
            assertThat(moods.of(id).orElseThrow().byHand()).isFalse();
        });
    }

    @Test
    void whoAsksForSomebodyInChargeIsKnownWithoutBeingAngry() {
        shop.run(() -> {
            var id = write("Buenos días, quiero hablar con el encargado, por favor.");
            assertThat(level(id)).isEqualTo(Level.CALM);
            assertThat(moods.of(id).orElseThrow().demands()).containsExactly(Demand.SUPERVISOR);
            assertThat(threads.events(id)).noneMatch(event -> event.kind() == EventKind.MOOD_SET);
        });
    }

    @Test
    void aMergedConversationIsAsAngryAsTheAngrierWas() {
        shop.run(() -> {
            var calm = write("Hola");
            var angry = write(RAGE);
            merging.merge(angry, calm, false, shop.nuria());
            assertThat(level(calm)).isEqualTo(Level.ANGRY);
        });
    }

    @Test
    void anotherShopSeesNothing() {
        var id = shop.get(() -> write(RAGE));
        counter.openShop().run(() -> assertThat(moods.of(id)).isEmpty());
    }

    private Level level(UUID id) {
        return moods.of(id).orElseThrow().level();
    }

    private UUID write(String text) {
        return ((Received.Stored) conversations.receive(shop.mail("lucia@example.com", "Pedido", text))).conversation();
    }

    private void again(UUID id, String text) {
        conversations.receive(shop.answer(id, "lucia@example.com", text));
    }
}
