package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.customer.Customers;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AgentsHereTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Agents agents;

    @Autowired
    private Customers customers;

    @Test
    void aProgramReadsWhoIsHereAndSaysHowSomebodyStands() {
        var shop = counter.openShop();
        var program = programs.of(shop);
        shop.run(() -> attendance.present(Set.of(shop.nuria())));
        var nuria = shop.get(() -> agents.find(shop.nuria()).orElseThrow().email());
        var path = "/api/v1/agents/" + nuria + "/availability";

        assertThat(program.get("/api/v1/agents").is(200).json().get("items")).hasSize(2);
        assertThat(program.get(path).is(200).json().get("available").booleanValue())
                .isTrue();
        var busy = program.send("PUT", path + "?status=busy").is(200).json();
        assertThat(busy.get("status").stringValue()).isEqualTo("busy");
        assertThat(busy.get("available").booleanValue()).isFalse();
        program.send("PUT", path + "?status=asleep").is(400);
        program.get("/api/v1/agents/nobody@telepuppy.example/availability").is(404);
    }

    @Test
    void aProgramSaysWhoIsAttendedToFirstAndNeverSeesWhy() {
        var shop = counter.openShop();
        var program = programs.of(shop);
        shop.run(() -> customers.meet("Amparo", "amparo@example.com"));
        var path = "/api/v1/customers/amparo@example.com/preferential-care";

        assertThat(program.get(path).is(200).json().get("preferential").booleanValue())
                .isFalse();
        assertThat(program.send("PUT", path).is(200).json().get("preferential").booleanValue())
                .isTrue();
        assertThat(program.send("DELETE", path)
                        .is(200)
                        .json()
                        .get("preferential")
                        .booleanValue())
                .isFalse();
        program.get("/api/v1/customers/nobody@example.com/preferential-care").is(404);
    }
}
