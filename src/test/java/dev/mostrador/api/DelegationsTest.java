package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Delegating, for programs: allowed and refused in the same places as on the desk.
@ModuleTest
class DelegationsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Programs programs;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Closing closing;

    private Telepuppy.Shop shop;
    private Program program;
    private String path;
    private long number;

    @BeforeEach
    void somebodyAsksForTheManager() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        number = matters.harness(shop);
        matters.answer(shop, number, "Quiero hablar con un supervisor.");
        program = program(shop);
        path = "/api/v1/conversations/" + number + "/delegations";
    }

    @Test
    void whatIsProposedIsSeenWithItsClock() {
        var proposed = items().get(0);
        assertThat(proposed.get("state").stringValue()).isEqualTo("proposed");
        assertThat(proposed.at("/causes/0/trigger").stringValue()).isEqualTo("asked");
        assertThat(proposed.at("/supervisor/due").isString()).isTrue();
        assertThat(program.get("/api/v1/delegations").is(200).json().get("items"))
                .isEmpty();
    }

    @Test
    void itIsDelegatedAcceptedAndAnswered() {
        var delegated = post(path, "{\"reason\": \"Lo pide\", \"asks\": \"¿Quién le llama?\"}")
                .is(201)
                .json();
        assertThat(delegated.at("/to/email").stringValue()).isEqualTo(shop.marta.email());
        var mine = "/api/v1/delegations?to=" + shop.marta.email();
        assertThat(program.get(mine).is(200).json().get("items")).hasSize(1);

        var one = "/api/v1/delegations/" + delegated.get("id").stringValue();
        assertThat(post(one + "/acceptance", "").is(200).json().get("state").stringValue())
                .isEqualTo("accepted");
        post(one + "/acceptance", "").is(409);
        post(one + "/answer", "{\"text\": \" \"}").is(422);
        var answered =
                post(one + "/answer", "{\"text\": \"La llamo yo\"}").is(200).json();
        assertThat(answered.get("said").stringValue()).isEqualTo("La llamo yo");
        post(one + "/return", "{\"text\": \"Tarde\"}").is(409);
        assertThat(post(one + "/talk", "").is(200).json().at("/supervisor/met").isString())
                .isTrue();
        assertThat(program.get("/api/v1/delegations").is(200).json().get("items"))
                .isEmpty();
    }

    @Test
    void whatIsRefusedOnTheDeskIsRefusedHere() {
        post(path, "{}").is(422);
        post(path, "{\"reason\": \"  \"}").is(422);
        post(path, "{\"reason\": \"x\", \"to\": \"" + shop.nuria.email() + "\"}")
                .is(422);
        post(path, "{\"reason\": \"x\", \"to\": \"nadie@telepuppy.example\"}").is(422);
        post(path, "{\"reason\": \"x\"}").is(201);
        post(path, "{\"reason\": \"otra vez\"}").is(409);
        shop.run(() -> closing.close(
                conversations.findByNumber(number).orElseThrow().id(), Closing.Reason.NOT_NEEDED, "", shop.nuria.id()));
        post(path, "{\"reason\": \"x\"}").is(409);
        post("/api/v1/conversations/999999/delegations", "{\"reason\": \"x\"}").is(404);
    }

    @Test
    void whatIsNotDelegatedTakesAReason() {
        var one = "/api/v1/delegations/" + items().get(0).get("id").stringValue();
        post(one + "/dismissal", "{\"text\": \"\"}").is(422);
        assertThat(post(one + "/dismissal", "{\"text\": \"Ya habló\"}")
                        .is(200)
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("dismissed");
    }

    @Test
    void anotherShopsIsUnknown() {
        var one = "/api/v1/delegations/" + items().get(0).get("id").stringValue();
        var stranger = program(telepuppy.open());
        stranger.with("Content-Type", "application/json")
                .send("POST", one + "/acceptance", BodyPublishers.noBody())
                .is(404);
        stranger.get(path.replace(Long.toString(number), "987654")).is(404);
    }

    private Program program(Telepuppy.Shop of) {
        return programs.of(new Counter.Shop(of.account.id(), of.nuria.id(), of.andres.id(), of.nuria.id()));
    }

    private JsonNode items() {
        return program.get(path).is(200).json().get("items");
    }

    private Program.Answer post(String address, String json) {
        return program.with("Content-Type", "application/json").send("POST", address, BodyPublishers.ofString(json));
    }
}
