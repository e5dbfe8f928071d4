package dev.mostrador.desk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Statements;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class StepsCostTest {
    private static final int TIMES = 6;

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
    private Runs runs;

    @Autowired
    private DataSource source;

    @Test
    void aRunningProtocolCostsAConversationTwoQueriesAtMost() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var nuria = shop.as(shop.nuria);
        var talk =
                shop.get(() -> conversations.findByNumber(number).orElseThrow().id());
        shop.run(() -> sorting.sort(talk, Kind.INCIDENT, null, shop.nuria.id()));
        Runnable open = () -> nuria.get("/conversations/" + number).is(200);
        try (var statements = new Statements(source, shop.account.id())) {
            var without = statements.least(TIMES, open);
            shop.run(() -> {
                Published.now(protocols, publishing, shop.marta.email(), shop.elena.id());
                runs.begin(talk, shop.nuria.id());
            });
            assertThat(nuria.get("/conversations/" + number).body()).contains("Paso 1 de 5");
            var with = statements.least(TIMES, open);
            assertThat(without).isPositive();
            assertThat(with - without).as("%d without, %d with", without, with).isBetween(1, 2);
        }
    }
}
