package dev.mostrador.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PreferentialCareTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Customers customers;

    @Autowired
    private Merging merging;

    @Autowired
    private PreferentialCare care;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void sayingItAgainKeepsSinceWhenAndTheReason() {
        shop.run(() -> {
            var carmen = customer("carmen@example.com");
            care.declare(carmen, "Prefiere que le llamen", shop.nuria());
            var first = care.of(carmen).orElseThrow();

            care.declare(carmen, "", null);

            assertThat(care.of(carmen)).contains(first);
            assertThat(first.reason()).isEqualTo("Prefiere que le llamen");
            assertThat(first.by()).isEqualTo(shop.nuria());
        });
    }

    @Test
    void ofTwoMergedCustomersItIsEnoughThatOneAskedAndUndoingGivesEachBackTheirOwn() {
        shop.run(() -> {
            var kept = customer("carmen@example.com");
            var merged = customer("carmen@example.org");
            var other = customer("otra@example.org");
            care.declare(merged, "", shop.nuria());

            merging.merge(merged, kept, shop.nuria());
            assertThat(care.among(List.of(kept, merged, other))).containsExactlyInAnyOrder(kept, merged);
            assertThat(care.of(kept)).isPresent();

            merging.undo(merged);
            assertThat(care.among(List.of(kept, merged, other))).containsExactly(merged);
        });
    }

    @Test
    void endingItIsForTheWholePerson() {
        shop.run(() -> {
            var kept = customer("carmen@example.com");
            var merged = customer("carmen@example.org");
            care.declare(merged, "", shop.nuria());
            merging.merge(merged, kept, shop.nuria());

            care.end(kept);

            assertThat(care.among(List.of(kept, merged))).isEmpty();
        });
    }

    private UUID customer(String address) {
        return customers.meet("", address).id();
    }
}
