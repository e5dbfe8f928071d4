package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A program meets the gates that people at the desk meet.
@ModuleTest
class ProtocolGatesTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ReasonSorting sorting;

    @Autowired
    private Programs programs;

    @Test
    void aReplyThatLacksWhatItsStepTakesIsRefusedAndSaysWhy() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        shop.run(() -> {
            Published.now(protocols, publishing, shop.marta.email(), shop.elena.id());
            var talk = conversations.findByNumber(number).orElseThrow();
            sorting.sort(talk.id(), Kind.INCIDENT, null, null);
        });
        var program =
                programs.of(new Counter.Shop(shop.account.id(), shop.nuria.id(), shop.andres.id(), shop.nuria.id()));

        assertThat(program.reply(number, "{\"text\":\"Hola.\"}").is(422).text())
                .contains("la respuesta tiene que acusar recibo");
        assertThat(program.reply(number, "{\"text\":\"Hola.\",\"does\":[\"dated\"]}")
                        .is(422)
                        .text())
                .contains("acusar recibo");
        program.reply(number, "{\"text\":\"Hola.\",\"does\":[\"acknowledgement\"]}")
                .is(201);
        program.reply(number, "{\"text\":\"Hola.\",\"does\":\"plan\"}").is(422);
    }
}
