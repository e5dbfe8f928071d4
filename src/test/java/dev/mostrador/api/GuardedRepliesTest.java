package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What should not leave does not leave through the API either.
@ModuleTest
class GuardedRepliesTest {
    @Autowired
    Counter counter;

    @Autowired
    Programs programs;

    @Autowired
    Post post;

    private Program program;
    private long number;

    @BeforeEach
    void luciaHasWritten() {
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
    void whatIsAskedAboutIsConfirmedWithItsCodeAndAReason() {
        var text = "\"text\":\"Su DNI es 12345678Z.\"";
        var refused = program.reply(number, "{" + text + "}")
                .isProblem(409, "objected")
                .json();
        var code = refused.at("/errors/0/field").stringValue();
        assertThat(refused.at("/errors/0/detail").stringValue()).contains("Documento de identidad", "678Z");
        program.reply(number, "{" + text + ",\"confirm\":{\"codes\":[\"otra\"],\"reason\":\"suyo\"}}")
                .isProblem(409, "objected");
        program.reply(number, "{" + text + ",\"confirm\":{\"codes\":[\"" + code + "\"]}}")
                .isProblem(422, "invalid-fields");
        program.reply(number, "{" + text + ",\"confirm\":{\"codes\":[\"" + code + "\"],\"reason\":\"es suyo\"}}")
                .is(201);
    }

    @Test
    void aCardDoesNotLeaveWhateverAProgramSays() {
        var text = "\"text\":\"La tarjeta 4111 1111 1111 1111.\"";
        var refused = program.reply(number, "{" + text + "}")
                .isProblem(422, "withheld-reply")
                .json();
        var code = refused.at("/errors/0/field").stringValue();
        program.reply(number, "{" + text + ",\"confirm\":{\"codes\":[\"" + code + "\"],\"reason\":\"da igual\"}}")
                .isProblem(422, "withheld-reply");
        assertThat(program.get("/api/v1/conversations/" + number).json().get("messages"))
                .hasSize(1);
    }
}
