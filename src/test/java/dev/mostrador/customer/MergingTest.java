package dev.mostrador.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MergingTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Customers customers;

    @Autowired
    private Merging merging;

    @Autowired
    private Conversations conversations;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void aPersonIsMetOnceHoweverTheAddressIsWritten() {
        shop.run(() -> {
            var first = customers.meet("", "Lucia@Example.com");
            var second = customers.meet("Lucía Mena", " lucia@example.COM ");

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(customers.find(first.id()).orElseThrow().name()).isEqualTo("Lucía Mena");
        });
    }

    @Test
    void mergingShowsOneCustomerWithEverything() {
        shop.run(() -> {
            var home = conversations.receive(shop.mail("lucia@example.com", "Uno", "uno"));
            var work = conversations.receive(shop.mail("lmena@example.org", "Dos", "dos"));
            var kept = customers.meet("Lucía Mena", "lucia@example.com").id();
            var merged = customers.meet("", "lmena@example.org").id();

            assertThat(merging.merge(merged, kept, shop.nuria())).isEqualTo(Merging.Result.MERGED);

            assertThat(customers.find(merged).orElseThrow().identities())
                    .extracting(CustomerIdentity::value)
                    .containsExactly("lucia@example.com", "lmena@example.org");
            assertThat(conversations.ofCustomer(kept, 10))
                    .extracting(Conversation::number)
                    .containsExactly(work.number(), home.number());
            assertThat(conversations.find(work.conversation()).orElseThrow().customerName())
                    .isEqualTo("Lucía Mena");
            assertThat(merging.merge(kept, merged, shop.nuria())).isEqualTo(Merging.Result.SAME);
        });
    }

    @Test
    void undoingGivesEachBackWhatWasHisAlsoWhatCameMeanwhile() {
        shop.run(() -> {
            var kept = customers.meet("Lucía", "lucia@example.com").id();
            var merged = customers.meet("Luis", "luis@example.com").id();
            merging.merge(merged, kept, shop.nuria());
            var meanwhile = conversations.receive(shop.mail("luis@example.com", "Tres", "tres"));

            assertThat(merging.undo(merged)).isTrue();

            assertThat(customers.find(merged).orElseThrow().name()).isEqualTo("Luis");
            assertThat(conversations.ofCustomer(merged, 10))
                    .extracting(Conversation::number)
                    .containsExactly(meanwhile.number());
            assertThat(conversations.ofCustomer(kept, 10)).isEmpty();
            assertThat(conversations
                            .find(meanwhile.conversation())
                            .orElseThrow()
                            .customerName())
                    .isEqualTo("Luis");
            assertThat(merging.undo(merged)).isFalse();
        });
    }
}
