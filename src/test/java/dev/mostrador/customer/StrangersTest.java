package dev.mostrador.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class StrangersTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Customers customers;

    @Autowired
    private Strangers strangers;

    @Test
    void othersAreKnownByTheirNameHoweverItIsWrittenAndByTheirAddress() {
        counter.openShop().run(() -> {
            var me = customers.meet("Íñigo Muñoz Peña", "inigo@example.com").id();
            customers.meet("Begoña Gil de la Peña", "begona@example.com");
            assertThat(strangers.among(
                            Set.of(
                                    "begoña gil de la peña",
                                    "begona gil de la pena",
                                    "begoña gil",
                                    "inigo munoz pena",
                                    "begona@example.com",
                                    "inigo@example.com"),
                            me))
                    .containsExactlyInAnyOrder("begoña gil de la peña", "begona gil de la pena", "begona@example.com");
        });
    }
}
