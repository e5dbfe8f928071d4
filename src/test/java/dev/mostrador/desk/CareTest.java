package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Preferential care on the customer's screens.
@ModuleTest
class CareTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    private Client nuria;
    private String lucia;
    private String beside;

    @BeforeEach
    void aCustomerHasWritten() {
        var shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        var number = matters.harness(shop);
        lucia = "/customers/" + matters.conversation(shop, number).customer();
        beside = "/conversations/" + number + "?view=mine";
    }

    @Test
    void itIsNotedBesideTheConversationAndTakenAway() {
        nuria.put(lucia + "/care", "care-reason", "Prefiere que le llamen", "back", beside)
                .leadsTo(beside);
        assertThat(nuria.get(beside).html().select("#side .care").text()).contains("Prefiere que le llamen");
        assertThat(nuria.get(lucia).html().select(".care").text()).contains("se atiende antes");

        nuria.delete(lucia + "/care", "back", beside).leadsTo(beside);
        assertThat(nuria.get(beside).html().select("#side .care").text()).contains("Necesita atención preferente");
    }

    @Test
    void aReasonThatIsTooLongStaysInTheField() {
        var page = nuria.put(lucia + "/care", "care-reason", "a".repeat(201))
                .is(422)
                .html();
        assertThat(page.select("#care-reason").val()).hasSize(201);
    }
}
