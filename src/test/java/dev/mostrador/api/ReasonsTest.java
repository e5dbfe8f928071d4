package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Received;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counter.Shop;
import dev.mostrador.fixtures.ModuleTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Why customers write and in what mood, for programs.
@ModuleTest
class ReasonsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Autowired
    private Conversations conversations;

    private Program program;
    private String path;

    @BeforeEach
    void somebodyIsAngry() {
        Shop shop = counter.openShop();
        program = programs.of(shop);
        var number = shop.get(() -> ((Received.Stored) conversations.receive(
                        shop.mail("lucia@example.com", "Roto", "El comedero llegó roto. Sois unos sinvergüenzas.")))
                .number());
        path = "/api/v1/conversations/" + number;
    }

    @Test
    void theTreeIsTold() {
        assertThat(program.get("/api/v1/reasons")
                        .is(200)
                        .json()
                        .at("/items/0/reasons/0/key")
                        .stringValue())
                .isEqualTo("presale.product");
    }

    @Test
    void aReasonIsSuggestedSaidAndTakenAway() {
        assertThat(program.get(path + "/reason")
                        .is(200)
                        .json()
                        .at("/suggestions/0/reason")
                        .stringValue())
                .isEqualTo("product.damaged");

        var said = put(path + "/reason", "{\"reason\": \"product.damaged\"}")
                .is(200)
                .json();
        assertThat(said.get("kind").stringValue()).isEqualTo("incident");
        assertThat(program.get(path).is(200).json().get("reason").stringValue()).isEqualTo("product.damaged");
        assertThat(program.get("/api/v1/conversations?reason=product&kind=incident&mood=angry")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(program.get("/api/v1/conversations?reason=return")
                        .is(200)
                        .json()
                        .get("items"))
                .isEmpty();

        assertThat(program.send("DELETE", path + "/reason")
                        .is(200)
                        .json()
                        .get("kind")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        put(path + "/reason", "{\"reason\": \"nothing.like_it\"}").is(422);
        put(path + "/reason", "{\"kind\": \"dance\"}").is(422);
        put(path + "/mood", "{\"mood\": \"merry\"}").is(422);
        program.get("/api/v1/conversations?mood=merry").is(400);
        program.get("/api/v1/conversations?mood=angry&q=roto").is(400);
    }

    @Test
    void theMoodIsHeardAndSaid() {
        var heard = program.get(path + "/mood").is(200).json();
        assertThat(heard.get("mood").stringValue()).isEqualTo("angry");
        assertThat(heard.get("byHand").booleanValue()).isFalse();

        var said = put(path + "/mood", "{\"mood\": \"calm\"}").is(200).json();
        assertThat(said.get("mood").stringValue()).isEqualTo("calm");
        assertThat(said.get("byHand").booleanValue()).isTrue();
    }

    private Program.Answer put(String address, String json) {
        return program.with("Content-Type", "application/json").send("PUT", address, BodyPublishers.ofString(json));
    }
}
