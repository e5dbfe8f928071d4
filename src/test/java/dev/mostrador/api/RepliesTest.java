package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RepliesTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Programs programs;

    private Program program;
    private long number;

    @BeforeEach
    void aMailWaits() {
        var shop = counter.openShop();
        shop.run(() -> post.open("hola@telepuppy.example"));
        program = programs.of(shop);
        number = program.mail("hola@telepuppy.example", Mails.fromLucia("Talla cambiada", "Pedí la S"))
                .is(201)
                .json()
                .at("/conversation/number")
                .longValue();
    }

    @Test
    void aReplyIsQueuedToTheCustomerFromTheMailbox() {
        var reply = program.reply(number, "{\"text\":\"Le enviamos la S hoy.\\n\\nUn saludo\"}")
                .is(201)
                .json();

        assertThat(reply.get("direction").stringValue()).isEqualTo("outbound");
        assertThat(reply.get("text").stringValue()).isEqualTo("Le enviamos la S hoy.\n\nUn saludo");
        assertThat(reply.get("delivery").stringValue()).isEqualTo("queued");
        assertThat(reply.at("/from/address").stringValue()).isEqualTo("hola@telepuppy.example");
        assertThat(reply.at("/to/0/address").stringValue()).isEqualTo("lucia@example.com");
        assertThat(reply.get("subject").stringValue()).isEqualTo("Re: Talla cambiada");
        var told = program.get("/api/v1/conversations/" + number).json();
        assertThat(told.at("/messages/1/id")).isEqualTo(reply.get("id"));
    }

    @Test
    void theMethodIsTheOneOfTheRequestWhateverItsParametersSay() {
        program.with("Content-Type", "application/json")
                .send(
                        "POST",
                        "/api/v1/conversations/" + number + "/messages?_method=delete",
                        java.net.http.HttpRequest.BodyPublishers.ofString("{\"text\":\"Sale hoy.\"}"))
                .is(201);
    }

    @Test
    void aTextThatIsNoneIsNamed() {
        var wrongs = Map.of(
                "{}",
                "Falta.",
                "{\"text\":null}",
                "Falta.",
                "{\"text\":7}",
                "Tiene que ser un texto entre comillas.",
                "{\"text\":\" \\n\"}",
                "No puede estar vacío.",
                "{\"text\":\"a\\u0000b\"}",
                "Contiene el carácter U+0000, que no se puede guardar.",
                "{\"text\":\"" + "a".repeat(100_001) + "\"}",
                "Pasa de 100.000 caracteres.");
        wrongs.forEach((body, detail) -> {
            var error = program.reply(number, body)
                    .isProblem(422, "invalid-fields")
                    .json()
                    .at("/errors/0");
            assertThat(error.get("field").stringValue()).isEqualTo("text");
            assertThat(error.get("detail").stringValue()).isEqualTo(detail);
        });
        program.reply(number, "[]").isProblem(422, "invalid-fields");
        assertThat(program.get("/api/v1/conversations/" + number).json().get("messages"))
                .hasSize(1);
    }

    @Test
    void whatIsNoJsonIsToldWhereItBreaks() {
        var answer =
                program.in("en").reply(number, "{\n  \"text\": \"Hola\",,\n}").isProblem(400, "invalid-json");

        assertThat(answer.json().get("detail").stringValue()).contains("line 2, column");
        for (var body : new String[] {"", "{", "text=Hola", "{\"text\":\"Hola\"", "{\"text\":\"Hola\"} x"}) {
            program.reply(number, body).isProblem(400, "invalid-json");
        }
    }

    @Test
    void aBodyOfManyMegabytesIsNotRead() {
        program.reply(number, "{\"text\":\"" + "a".repeat(3_000_000) + "\"}").isProblem(413, "too-large");
    }

    @Test
    void onlyJsonIsTaken() {
        program.with("Content-Type", "text/plain")
                .send("POST", "/api/v1/conversations/" + number + "/messages")
                .isProblem(415, "about:blank");
    }
}
