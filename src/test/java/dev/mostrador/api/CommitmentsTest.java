package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CommitmentsTest {
    private static final String DUE = "2031-03-05T12:00:00Z";

    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Programs programs;

    private Counter.Shop shop;
    private Program program;
    private long number;

    @BeforeEach
    void aMailWaits() {
        shop = counter.openShop();
        shop.run(() -> post.open("hola@telepuppy.example"));
        program = programs.of(shop);
        number = program.mail("hola@telepuppy.example", Mails.fromLucia("Talla cambiada", "Pedí la S"))
                .is(201)
                .json()
                .at("/conversation/number")
                .longValue();
    }

    @Test
    void aCommitmentIsMadeMovedAndKept() {
        var made = make(body("Llamarla", DUE)).is(201).json();
        assertThat(made.get("state").stringValue()).isEqualTo("open");
        assertThat(made.get("customerTold").booleanValue()).isFalse();
        var id = made.get("id").stringValue();

        send("/api/v1/commitments/" + id + "/renegotiation", "{\"due\":\"2031-03-06T12:00:00Z\"}")
                .isProblem(422, "invalid-fields");
        var moved = send(
                        "/api/v1/commitments/" + id + "/renegotiation",
                        "{\"due\":\"2031-03-06T12:00:00Z\",\"told\":\"phone\"}")
                .is(201)
                .json();
        assertThat(moved.get("replaces").stringValue()).isEqualTo(id);
        send("/api/v1/commitments/" + moved.get("id").stringValue() + "/fulfilment", "{}")
                .is(200);
        send("/api/v1/commitments/" + moved.get("id").stringValue() + "/fulfilment", "{}")
                .isProblem(409, "commitment-settled");

        var done = "/api/v1/commitments/" + moved.get("id").stringValue() + "/fulfilment";
        assertThat(program.send("DELETE", done).is(200).json().get("state").stringValue())
                .isEqualTo("open");
        program.send("DELETE", done).isProblem(409, "commitment-not-done");
        send(done, "{}").is(200);

        assertThat(program.get("/api/v1/conversations/" + number + "/commitments")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(2);
        assertThat(program.get("/api/v1/commitments?state=kept&limit=1")
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
        var first = program.get("/api/v1/commitments?limit=1").is(200).json();
        assertThat(program.get("/api/v1/commitments?limit=1&after="
                                + first.get("next").stringValue())
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsNamed() {
        make("{}").isProblem(422, "invalid-fields");
        make(body("Llamarla", "mañana")).isProblem(422, "invalid-fields");
        make(body("", DUE)).isProblem(422, "invalid-fields");
        make("{\"text\":\"a\",\"due\":\"" + DUE + "\",\"owner\":\"nobody@example.com\"}")
                .isProblem(422, "invalid-fields");
        program.get("/api/v1/commitments?state=lost").isProblem(400, "invalid-parameters");
        program.get("/api/v1/commitments?after=x").isProblem(400, "invalid-parameters");
    }

    @Test
    void anotherShopKnowsNothingOfIt() {
        var id = make(body("Llamarla", DUE)).is(201).json().get("id").stringValue();
        program = programs.of(counter.openShop());

        send("/api/v1/commitments/" + id + "/fulfilment", "{}").isProblem(404, "unknown-commitment");
        assertThat(program.get("/api/v1/commitments").is(200).json().get("items"))
                .isEmpty();
    }

    private String body(String text, String due) {
        return "{\"text\":\"%s\",\"due\":\"%s\",\"owner\":\"%s@telepuppy.example\"}".formatted(text, due, shop.nuria());
    }

    private Program.Answer make(String body) {
        return send("/api/v1/conversations/" + number + "/commitments", body);
    }

    private Program.Answer send(String path, String body) {
        return program.with("Content-Type", "application/json")
                .send("POST", path, java.net.http.HttpRequest.BodyPublishers.ofString(body));
    }
}
