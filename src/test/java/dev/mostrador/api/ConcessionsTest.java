package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agent;
import dev.mostrador.remedy.Remedies;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A program meets the limits that people at the desk meet.
@ModuleTest
class ConcessionsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Programs programs;

    private Telepuppy.Shop shop;
    private Program program;
    private long number;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(() -> {
            remedies.limit(shop);
            number = matters.harness(shop);
        });
        program = of(shop);
    }

    private Program of(Telepuppy.Shop shop) {
        return programs.of(new Counter.Shop(shop.account.id(), shop.nuria.id(), shop.andres.id(), shop.nuria.id()));
    }

    private Program.Answer send(String path, String body) {
        return program.with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(body));
    }

    private Program.Answer grant(String amount, Agent agent, String more) {
        return send("/api/v1/conversations/" + number + "/concessions", """
                {"agent":"%s","remedy":"refund","amount":%s,"reason":"%s","why":"Llegó roto"%s}
                """.formatted(
                        agent.email(), amount, Remedies.REASON, more));
    }

    private Program.Answer decide(String id, String decision, Agent agent, String more) {
        return send(
                "/api/v1/approvals/" + id + "/decision",
                "{\"agent\":\"" + agent.email() + "\",\"decision\":\"" + decision + "\"" + more + "}");
    }

    @Test
    void insideTheLimitItStandsInTheLedgerAndCanBeTakenBack() {
        var made = grant("1250", shop.nuria, "").is(201).json();
        assertThat(made.at("/amount/minor").longValue()).isEqualTo(1250);
        assertThat(made.at("/amount/currency").stringValue()).isEqualTo("EUR");
        var path = "/api/v1/concessions/" + made.get("id").stringValue() + "/withdrawal";

        send(path, "{\"agent\":\"" + shop.andres.email() + "\",\"why\":\"No\"}").isProblem(403, "not-in-power");
        send(path, "{\"agent\":\"" + shop.nuria.email() + "\"}").isProblem(422, "invalid-fields");
        var back = send(path, "{\"agent\":\"" + shop.nuria.email() + "\",\"why\":\"Era otro\"}")
                .is(201)
                .json();
        assertThat(back.at("/amount/minor").longValue()).isEqualTo(-1250);
        send(path, "{\"agent\":\"" + shop.nuria.email() + "\",\"why\":\"Era otro\"}")
                .isProblem(409, "concession-withdrawn");

        assertThat(program.get("/api/v1/conversations/" + number + "/concessions")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(2);
        var first = program.get("/api/v1/concessions?limit=1").is(200).json();
        assertThat(program.get("/api/v1/concessions?limit=1&after="
                                + first.get("next").stringValue())
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aboveTheLimitItIsRefusedOrAskedAndOnlyWhoMayDecides() {
        grant("5000", shop.nuria, "").isProblem(409, "above-limit");
        var asked = grant("5000", shop.nuria, ",\"ask\":true").is(202).json();
        assertThat(asked.at("/above/over").longValue()).isEqualTo(3000);
        var id = asked.get("id").stringValue();

        decide(id, "approve", shop.nuria, "").isProblem(403, "not-in-power");
        decide(id, "approve", shop.andres, "").isProblem(403, "not-in-power");
        decide(id, "perhaps", shop.marta, "").isProblem(422, "invalid-fields");
        decide(id, "refuse", shop.marta, "").isProblem(422, "invalid-fields");
        decide(id, "approve", shop.marta, ",\"amount\":-1").isProblem(422, "invalid-fields");
        var done = decide(id, "approve", shop.marta, ",\"amount\":4000,\"answer\":\"Hasta 40\"")
                .is(200)
                .json();
        assertThat(done.at("/decidedAmount/minor").longValue()).isEqualTo(4000);
        decide(id, "approve", shop.elena, "").isProblem(409, "approval-decided");

        assertThat(program.get("/api/v1/approvals?state=approved")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(program.get("/api/v1/approvals?state=pending").is(200).json().get("items"))
                .isEmpty();
        program.get("/api/v1/approvals?state=lost").isProblem(400, "invalid-parameters");
        program.get("/api/v1/approvals?after=x").isProblem(400, "invalid-parameters");
    }

    @Test
    void whoAskedMayThinkAgain() {
        var id = grant("5000", shop.nuria, ",\"ask\":true")
                .is(202)
                .json()
                .get("id")
                .stringValue();
        var path = "/api/v1/approvals/" + id + "/withdrawal";
        send(path, "{\"agent\":\"" + shop.marta.email() + "\"}").isProblem(403, "not-in-power");
        assertThat(send(path, "{\"agent\":\"" + shop.nuria.email() + "\"}")
                        .is(200)
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("withdrawn");
    }

    @Test
    void whatIsWrongIsNamed() {
        grant("0", shop.nuria, "").isProblem(422, "invalid-fields");
        grant("\"12\"", shop.nuria, "").isProblem(422, "invalid-fields");
        grant("12.5", shop.nuria, "").isProblem(422, "invalid-fields");
        grant("100", shop.nuria, ",\"currency\":\"USD\"").isProblem(422, "invalid-fields");
        var path = "/api/v1/conversations/" + number + "/concessions";
        send(path, "{}").isProblem(422, "invalid-fields");
        send(path, "{\"remedy\":\"kiss\",\"agent\":\"" + shop.nuria.email() + "\"}")
                .isProblem(422, "invalid-fields");
        send(path, "{\"remedy\":\"gift\",\"amount\":5,\"why\":\"x\",\"agent\":\"nobody@example.com\"}")
                .isProblem(422, "invalid-fields");
    }

    @Test
    void theSameRequestTwiceIsOneConcession() {
        var body = "{\"agent\":\"%s\",\"remedy\":\"refund\",\"amount\":900,\"reason\":\"%s\",\"why\":\"Llegó roto\"}"
                .formatted(shop.nuria.email(), Remedies.REASON);
        for (int i = 0; i < 2; i++) {
            program.with("Content-Type", "application/json")
                    .with("Idempotency-Key", "grant-1")
                    .send("POST", "/api/v1/conversations/" + number + "/concessions", BodyPublishers.ofString(body))
                    .is(201);
        }
        assertThat(program.get("/api/v1/concessions").is(200).json().get("items"))
                .hasSize(1);
    }

    @Test
    void anotherShopKnowsNothingOfIt() {
        var given = grant("500", shop.nuria, "").is(201).json().get("id").stringValue();
        var asked = grant("9000", shop.nuria, ",\"ask\":true")
                .is(202)
                .json()
                .get("id")
                .stringValue();
        var stranger = telepuppy.open();
        program = of(stranger);

        send(
                        "/api/v1/concessions/" + given + "/withdrawal",
                        "{\"agent\":\"" + stranger.elena.email() + "\",\"why\":\"x\"}")
                .isProblem(404, "unknown-concession");
        decide(asked, "approve", stranger.elena, "").isProblem(404, "unknown-approval");
        program.get("/api/v1/conversations/" + number + "/concessions").isProblem(404, "unknown-conversation");
        assertThat(program.get("/api/v1/concessions").is(200).json().get("items"))
                .isEmpty();
    }
}
