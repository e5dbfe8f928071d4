package dev.mostrador.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Attendance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RemedyScreensTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Concessions concessions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Attendance attendance;

    private Telepuppy.Shop shop;
    private long number;
    private Client nuria;
    private Client marta;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(() -> {
            remedies.limit(shop);
            number = matters.harness(shop);
            attendance.present(List.of(shop.marta.id()));
        });
        nuria = shop.as(shop.nuria);
        marta = shop.as(shop.marta);
    }

    private UUID talk() {
        return conversations.findByNumber(number).orElseThrow().id();
    }

    private static String[] wish(String amount) {
        return new String[] {
            "remedy", "refund", "amount", amount, "reason", Remedies.REASON, "why", "Llegó roto", "key", "k" + amount
        };
    }

    private String path() {
        return "/conversations/" + number + "/concessions";
    }

    @Test
    void anAgentGrantsInsideTheLimitWithoutAnyScript() {
        var blank = nuria.get(path() + "/new");
        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.text()).contains("Conceder una compensación", "Sin permiso: 20 €", "Llegó roto o dañado");

        var done = nuria.post(path(), wish("12,50"));

        assertThat(done.status()).isEqualTo(303);
        var desk = nuria.get("/conversations/" + number);
        assertThat(desk.text()).contains("Nuria Sanz concedió 12,50 € (Reembolso): Llegó roto");
        assertThat(desk.html().select(".remedies").text()).contains("1 en total:", "12,50 €", "Retirar");
        assertThat(nuria.get(path() + "/new").text()).contains("Sin permiso: 7,50 €");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var answer = nuria.post(path(), "remedy", "refund", "amount", "mucho", "why", "Llegó roto");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("El importe va con cifras", "value=\"mucho\"", "value=\"Llegó roto\"");
    }

    @Test
    void aboveTheLimitOneAsksAndTheOtherApprovesAnotherAmount() {
        var over = nuria.post(path(), wish("50"));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text()).contains("50 € supera el límite por caso en 30 €", "Pedir permiso a Marta Ríos");
        assertThat(marta.get("/approvals").text()).contains("Nada por aprobar");

        var asking = Stream.concat(Stream.of(wish("50")), Stream.of("asking", "true"))
                .toArray(String[]::new);
        assertThat(nuria.post(path(), asking).status()).isEqualTo(303);

        var list = marta.get("/approvals").text();
        assertThat(list).contains("Nuria Sanz", "«Llegó roto»", "Lucía Mena", "el límite por caso (20 €) en 30 €");
        assertThat(nuria.get("/approvals").text())
                .contains("Retirar la petición")
                .doesNotContain("No aprobar");
        var id = shop.get(() -> approvals.pending().getFirst().id());
        var decision = "/approvals/" + id + "/decision";
        assertThat(nuria.post(decision, "decision", "approve").status()).isEqualTo(422);
        assertThat(marta.post(decision, "decision", "refuse").text()).contains("hay que decir por qué");

        assertThat(marta.post(decision, "decision", "approve", "amount", "35,00", "answer", "Hasta ahí")
                        .status())
                .isEqualTo(303);

        assertThat(nuria.get("/conversations/" + number).text())
                .contains("Marta Ríos aprobó 35 € (Reembolso) de los 50 € pedidos: Hasta ahí");
        assertThat(marta.get("/approvals?show=decided").text()).contains("Aprobada", "Respuesta: Hasta ahí");
    }

    @Test
    void theLedgerIsForSupervisorsAndSaysWhatItCosts() {
        nuria.post(path(), wish("12,50"));
        assertThat(nuria.get("/concessions").status()).isEqualTo(403);
        assertThat(nuria.get("/concessions/export.csv").status()).isEqualTo(403);

        var page = marta.get("/concessions").text();
        assertThat(page).contains("12,50 €", "Llegó roto o dañado", "Por motivo", "Lucía Mena", "Nuria Sanz");
        var file = marta.get("/concessions/export.csv").text();
        assertThat(file).contains("Cuándo;Conversación;Cliente").contains(";12,50;EUR;Llegó roto o dañado;Llegó roto;");
        assertThat(marta.get("/concessions?from=2020-01&to=2020-02").text()).contains("Nada concedido");
        assertThat(marta.get("/protocol").text())
                .contains("Compensaciones de las últimas cuatro semanas: 1, por 12,50 €");

        var id = shop.get(() -> concessions.of(talk()).getFirst().id());
        var away = marta.post("/concessions/" + id + "/withdrawal", "why", "Era otro pedido");
        assertThat(away.status()).isEqualTo(303);
        assertThat(marta.get("/concessions").text()).contains("Era otro pedido", "-12,50");
    }

    @Test
    void theNavigationCountsWhatWaitsForTheReader() {
        assertThat(nuria.get("/customers").body()).doesNotContain("href=\"/approvals\"");
        shop.run(() -> remedies.asked(shop, talk()));
        assertThat(marta.get("/customers").html().select("a[href=/approvals] b").text())
                .startsWith("1");
        assertThat(marta.get("/approvals?lang=en").status()).isEqualTo(200);
    }

    @Test
    void anotherShopsNumbersAreUnknown() {
        var ids = shop.get(() -> List.of(remedies.granted(shop, talk()), remedies.asked(shop, talk())));
        var stranger = telepuppy.open();
        var elena = stranger.as(stranger.elena);
        assertThat(elena.get(path() + "/new").status()).isEqualTo(404);
        assertThat(elena.post(path(), wish("5")).status()).isEqualTo(404);
        assertThat(elena.post("/concessions/" + ids.get(0) + "/withdrawal", "why", "x")
                        .status())
                .isEqualTo(404);
        assertThat(elena.post("/approvals/" + ids.get(1) + "/decision", "decision", "approve")
                        .status())
                .isEqualTo(404);
        assertThat(elena.post("/approvals/" + ids.get(1) + "/withdrawal").status())
                .isEqualTo(404);
    }
}
