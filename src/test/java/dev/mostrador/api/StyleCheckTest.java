package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Other editors see what the desk sees.
@ModuleTest
class StyleCheckTest {
    private static final String PATH = "/api/v1/style/check";

    @Autowired
    Counter counter;

    @Autowired
    Programs programs;

    @Autowired
    Post mailboxes;

    private Program program;
    private long number;

    @BeforeEach
    void luciaHasWritten() {
        var shop = counter.openShop();
        shop.run(() -> mailboxes.open("hola@telepuppy.example"));
        program = programs.of(shop);
        number = program.mail("hola@telepuppy.example", Mails.fromLucia("Talla", "Pedí la S. ¿Cuándo llega el cambio?"))
                .is(201)
                .json()
                .at("/conversation/number")
                .longValue();
    }

    @Test
    void aDraftIsLookedAtWithItsPlacesReasonsAndBetterWords() {
        var found =
                check("{\"text\":\"Le llega hoy, NO tiene que pagar nada.\"}").get("findings");
        var capitals = byRule(found, "capitals");
        assertThat(capitals.get("words").stringValue()).isEqualTo("NO");
        assertThat(capitals.get("start").intValue()).isEqualTo(14);
        assertThat(capitals.get("better").stringValue()).isEqualTo("no");
        assertThat(capitals.get("why").stringValue()).isEqualTo("Las mayúsculas seguidas suenan a grito.");
    }

    @Test
    void withinAConversationItsQuestionsCount() {
        var asked = check("{\"conversation\":" + number + ",\"text\":\"Buenos días, Lucía: gracias.\"}");
        assertThat(asked.at("/questions/0/open").booleanValue()).isTrue();
        var told = check("{\"conversation\":" + number + ",\"text\":\"Le llega el jueves 26.\"}");
        assertThat(told.at("/questions/0/open").booleanValue()).isFalse();
    }

    @Test
    void inPublicMoreIsFound() {
        var text = "\"text\":\"Su pedido TP-10482 sale hoy.\"";
        assertThat(check("{" + text + "}").toString()).doesNotContain("leak.public");
        assertThat(check("{" + text + ",\"public\":true}").toString()).contains("leak.public");
    }

    @Test
    void whatIsWrongIsSaid() {
        post("{}").isProblem(422, "invalid-fields");
        post("{\"text\":\"a\",\"channel\":\"pigeon\"}").isProblem(422, "invalid-fields");
        post("{\"text\":\"a\",\"public\":\"yes\"}").isProblem(422, "invalid-fields");
        post("{\"text\":\"a\",\"conversation\":\"x\"}").isProblem(422, "invalid-fields");
        post("{\"text\":\"a\",\"conversation\":987654}").is(404);
        post("{").is(400);
    }

    private JsonNode check(String body) {
        return post(body).is(200).json();
    }

    private Program.Answer post(String body) {
        return program.with("Content-Type", "application/json").send("POST", PATH, BodyPublishers.ofString(body));
    }

    private static JsonNode byRule(JsonNode findings, String rule) {
        for (var finding : findings) if (finding.get("rule").stringValue().equals(rule)) return finding;
        throw new AssertionError(findings);
    }
}
