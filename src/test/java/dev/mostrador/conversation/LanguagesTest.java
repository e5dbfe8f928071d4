package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.customer.Customers;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LanguagesTest {
    private static final String CATALAN = "Bon dia, encara no he rebut la comanda.";
    private static final String ENGLISH = "Hello, I have not received my order yet.";

    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Languages languages;

    @Autowired
    private Customers customers;

    @Autowired
    private Lists lists;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void itIsHeardFromWhatTheCustomerWrites() {
        shop.run(() -> {
            var talk = write(CATALAN);
            assertThat(language(talk)).isEqualTo("ca");
            assertThat(customers.spoken(customer(talk))).isEqualTo(new Customers.Spoken("ca", false));

            answer(talk, "ok");
            assertThat(language(talk)).as("too short to tell").isEqualTo("ca");
            answer(talk, ENGLISH);
            assertThat(language(talk)).isEqualTo("en");
        });
    }

    @Test
    void whatIsTooShortTakesTheCustomersLanguage() {
        shop.run(() -> {
            assertThat(language(write("ok"))).isNull();
            write(CATALAN);
            assertThat(language(write("gracias"))).isEqualTo("ca");
        });
    }

    @Test
    void whatAnAgentSetsIsNeverOverwritten() {
        shop.run(() -> {
            var talk = write(CATALAN);
            assertThat(languages.set(talk, "es", shop.nuria())).isTrue();
            assertThat(languages.set(talk, "es", shop.nuria())).isFalse();

            answer(talk, ENGLISH);
            assertThat(language(talk)).isEqualTo("es");
            assertThat(customers.spoken(customer(talk))).isEqualTo(new Customers.Spoken("es", true));
            assertThat(language(write(ENGLISH)))
                    .as("the customer's next matter")
                    .isEqualTo("es");
        });
    }

    @Test
    void itCanBeLeftToTheEarAgain() {
        shop.run(() -> {
            var talk = write(CATALAN);
            languages.set(talk, "es", shop.nuria());
            assertThat(languages.set(talk, null, shop.nuria())).isTrue();
            assertThat(languages.set(talk, null, shop.nuria())).isFalse();
            answer(talk, ENGLISH);
            assertThat(language(talk)).isEqualTo("en");
        });
    }

    @Test
    void aListIsNarrowedToOneLanguage() {
        shop.run(() -> {
            var talk = write(CATALAN);
            conversations.receive(shop.mail("john@example.org", "Order", ENGLISH));
            var catalan = new Filter(null, null, null, null, null, null, "ca");
            assertThat(lists.page(new View.Unassigned(), catalan, null, 10).rows())
                    .extracting(Conversation::id)
                    .containsExactly(talk);
        });
    }

    private UUID write(String text) {
        return conversations
                .receive(shop.mail("lucia@example.com", "Pedido", text))
                .conversation();
    }

    private void answer(UUID talk, String text) {
        conversations.receive(shop.answer(talk, "lucia@example.com", text));
    }

    private UUID customer(UUID talk) {
        return conversations.find(talk).orElseThrow().customer();
    }

    private String language(UUID talk) {
        return conversations.find(talk).orElseThrow().language();
    }
}
