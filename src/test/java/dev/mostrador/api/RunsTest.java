package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Audit;
import dev.mostrador.identity.AuditEntry;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An incident played by a program: refused and allowed where people at the desk are.
@ModuleTest
class RunsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Programs programs;

    @Autowired
    private Audit audit;

    private Telepuppy.Shop shop;
    private Program program;
    private long number;
    private String path;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        number = matters.harness(shop);
        path = "/api/v1/conversations/" + number;
        program = program(shop);
    }

    private Program program(Telepuppy.Shop of) {
        return programs.of(new Counter.Shop(of.account.id(), of.nuria.id(), of.andres.id(), of.nuria.id()));
    }

    private void publish() {
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
    }

    private Program.Answer send(String method, String to, String body) {
        return program.with("Content-Type", "application/json")
                .send(method, path + to, BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private Program.Answer post(String to, String body) {
        return send("POST", to, body);
    }

    private static String text(Program.Answer answer, String at) {
        return answer.json().at(at).toString();
    }

    @Test
    void withoutAProtocolThereAreNoSteps() {
        program.get(path + "/procedure").isProblem(404, "no-protocol");
        post("/procedure/fulfilments", "{'need':'plan'}").isProblem(404, "no-protocol");
        publish();
        assertThat(text(program.get(path + "/procedure").is(200), "/state")).isEqualTo("\"not-begun\"");
        program.send("PUT", path + "/procedure").isProblem(409, "no-kind");
        post("/procedure/fulfilments", "{'need':'plan'}").isProblem(409, "step-not-running");
        post("/agreement", "{'said':'agreed','by':'" + shop.nuria.email() + "'}")
                .isProblem(409, "step-not-running");
    }

    @Test
    void anIncidentIsPlayedWithAWrongTurnAtEveryGate() {
        publish();
        var nuria = shop.nuria.email();
        send("PUT", "/reason", "{'kind':'incident'}").is(200);
        var begun = program.get(path + "/procedure").is(200);
        assertThat(text(begun, "/step")).isEqualTo("\"escuchar\"");
        assertThat(text(begun, "/open")).isEqualTo("[\"acknowledgement\"]");
        assertThat(text(program.send("PUT", path + "/procedure").is(200), "/state"))
                .isEqualTo("\"running\"");

        program.reply(number, "{\"text\":\"Hola.\"}").is(422);
        post("/procedure/fulfilments", "{'need':'plan'}").isProblem(409, "step-not-running");
        var heard = post("/procedure/fulfilments", "{'need':'acknowledgement','by':'" + nuria + "'}")
                .is(200);
        assertThat(text(heard, "/steps/0/needs/0/by/email")).isEqualTo("\"" + nuria + "\"");
        assertThat(text(heard, "/step")).isEqualTo("\"identificar\"");

        send("PUT", "/reason", "{'reason':'product.damaged','kind':'incident'}").is(200);
        send("PUT", "/procedure/findings", "{'data':['x']}").is(422);
        var asks = program.get(path + "/procedure").json().get("asks");
        for (var ask : asks) {
            var known = send(
                    "PUT", "/procedure/findings", "{'data':{'" + ask.get("ask").stringValue() + "':'sabido'}}");
            assertThat(text(known.is(200), "/asks")).contains("sabido");
        }
        assertThat(text(program.get(path + "/procedure"), "/open")).isEqualTo("[\"restatement\"]");
        post("/procedure/passes", "{'need':'restatement','reason':' ','by':'" + nuria + "'}")
                .is(422);
        post("/procedure/passes", "{'need':'restatement','reason':'Prisa'}").is(422);
        post("/procedure/passes", "{'need':'restatement','reason':'Prisa','by':'nadie@example.com'}")
                .is(422);
        var passed = post("/procedure/passes", "{'need':'restatement','reason':'Llamó antes','by':'" + nuria + "'}")
                .is(200);
        assertThat(passed.text()).contains("\"passed\":\"Llamó antes\"");

        post("/procedure/fulfilments", "{'need':'plan'}").is(200);
        post("/procedure/passes", "{'need':'solved-or-dated','reason':'Ya','by':'" + nuria + "'}")
                .isProblem(403, "gate-not-theirs");
        post("/procedure/passes", "{'need':'solved-or-dated','reason':'Ya','by':'" + shop.marta.email() + "'}")
                .is(200);

        post("/agreement", "{'said':'waived','by':'" + nuria + "'}").is(422);
        post("/agreement", "{'said':'tal vez','by':'" + nuria + "'}").is(422);
        var refused = post("/agreement", "{'said':'refused','words':'Sigue roto','by':'" + nuria + "'}")
                .is(200);
        assertThat(text(refused, "/agreement/state")).isEqualTo("\"refused\"");
        assertThat(text(refused, "/step")).isEqualTo("\"resolver\"");
        var agreed =
                post("/agreement", "{'said':'agreed','by':'" + nuria + "'}").is(200);
        assertThat(text(agreed, "/agreement/state")).isEqualTo("\"agreed\"");
        assertThat(text(program.get(path), "/state")).isEqualTo("\"closed\"");
    }

    @Test
    void whoIsNamedByWhichTokenIsWrittenDown() {
        publish();
        send("PUT", "/reason", "{'kind':'incident'}").is(200);
        post("/procedure/fulfilments", "{'need':'acknowledgement'}").is(200);
        assertThat(named()).isEmpty();
        var pass = "{'need':'restatement','reason':'Llamó antes','by':'" + shop.marta.email() + "'}";
        post("/procedure/passes", pass).is(200);
        post("/procedure/passes", pass).is(409);
        post("/agreement", "{'said':'waived','words':'Ya no hace falta','by':'" + shop.nuria.email() + "'}")
                .is(200);

        assertThat(named()).hasSize(2);
        var entry = named().getLast();
        assertThat(entry.subject()).isEqualTo(shop.marta.email());
        assertThat(entry.actorId()).isNull();
        assertThat(entry.actorName()).isNotEmpty();
        assertThat(entry.details().get("request")).isEqualTo("POST " + path + "/procedure/passes");
        assertThat(entry.details().get("token")).startsWith(entry.actorName() + " (");
        assertThat(named().getFirst().subject()).isEqualTo(shop.nuria.email());
    }

    private List<AuditEntry> named() {
        return shop.get(() -> audit.page(null, 100)).stream()
                .filter(it -> it.action().equals("token.on-behalf"))
                .toList();
    }

    @Test
    void theSameRequestTwiceIsDoneOnce() {
        publish();
        send("PUT", "/reason", "{'kind':'incident'}").is(200);
        program = program.once("una-vez");
        post("/procedure/fulfilments", "{'need':'acknowledgement'}").is(200);
        assertThat(post("/procedure/fulfilments", "{'need':'acknowledgement'}")
                        .is(200)
                        .header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void anotherShopFindsNothing() {
        publish();
        var other = program(telepuppy.open());
        other.get(path + "/procedure").is(404);
        other.send("POST", path + "/procedure/passes", BodyPublishers.ofString("{}"))
                .is(404);
        other.send("POST", path + "/agreement", BodyPublishers.ofString("{}")).is(404);
    }
}
