package dev.mostrador.desk.shift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ShiftEndTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Test
    void whoAnswersFromNowOnReadsWhyAndTheCustomerIsTold() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var nuria = shop.as(shop.nuria);
        nuria.put(
                "/conversations/" + number + "/assignee",
                "agent",
                shop.nuria.id().toString());
        assertThat(matters.conversation(shop, number).owner()).isEqualTo(shop.nuria.id());

        nuria.post(
                        "/shift/end",
                        "to",
                        "keep",
                        "to-" + number,
                        "agent-" + shop.andres.id(),
                        "note-" + number,
                        "Falta la foto de la etiqueta",
                        "owner-" + number,
                        "yes",
                        "told-" + number,
                        "Desde mañana le atiende mi compañero Andrés.")
                .leadsTo("/inbox");

        assertThat(matters.conversation(shop, number).owner()).isEqualTo(shop.andres.id());
        assertThat(matters.conversation(shop, number).assignee()).isEqualTo(shop.andres.id());
        assertThat(matters.messages(shop, number))
                .filteredOn(it -> it.direction() == Direction.OUTBOUND)
                .extracting(Message::text)
                .singleElement()
                .asString()
                .contains("Desde mañana le atiende mi compañero Andrés.");
        var thread = shop.as(shop.andres).get("/conversations/" + number).html().selectFirst("#thread");
        assertThat(thread.text())
                .contains("la entregó: responde " + shop.andres.name() + ": Falta la foto de la etiqueta");
    }
}
