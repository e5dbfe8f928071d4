package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.identity.Agents;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AssigneesTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Programs programs;

    @Autowired
    private Agents agents;

    @Autowired
    private Skills skills;

    @Test
    void aProgramGivesAConversationAndSaysWhyWhereATrainingIsMissing() {
        var shop = counter.openShop();
        var program = programs.of(shop);
        shop.run(() -> {
            post.open("hola@telepuppy.example");
            skills.create("Reclamaciones", Skill.Kind.TRAINING, List.of("hola@telepuppy.example"));
        });
        var nuria = shop.get(() -> agents.find(shop.nuria()).orElseThrow().email());
        var number = program.mail("hola@telepuppy.example", Mails.fromLucia("Talla cambiada", "Pedí la S"))
                .is(201)
                .json()
                .at("/conversation/number")
                .longValue();
        var path = "/api/v1/conversations/" + number + "/assignee";

        put(program, path, "{\"agent\":\"" + nuria + "\"}").isProblem(409, "agent-untrained");
        var given = put(program, path, "{\"agent\":\"" + nuria + "\",\"anyway\":\"Sabe de esto\"}")
                .is(200)
                .json();
        assertThat(given.at("/assignee/email").stringValue()).isEqualTo(nuria);
        put(program, path, "{\"agent\":\"nadie@telepuppy.example\"}").isProblem(422, "invalid-fields");
        assertThat(put(program, path, "{}").is(200).json().get("assignee").isNull())
                .isTrue();
    }

    private static Program.Answer put(Program program, String path, String json) {
        return program.with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }
}
