package dev.mostrador.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.Counter.Shop;
import dev.mostrador.fixtures.ModuleTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Prepared answers for programs.
@ModuleTest
class AnswersTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Programs programs;

    @Autowired
    private PreparedAnswers answers;

    @Autowired
    private Post post;

    private Shop shop;
    private Program program;

    @BeforeEach
    void aShop() {
        shop = counter.openShop();
        shop.run(() -> post.open("hola@telepuppy.example"));
        program = programs.of(shop);
    }

    private Program.Answer send(String method, String path, String json) {
        return program.with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(json));
    }

    @Test
    void anAnswerIsMadeReadChangedAndDeleted() {
        var made = send(
                        "POST",
                        "/api/v1/answers",
                        "{\"title\":\"Plazo\",\"shortcut\":\"plazo\",\"wordings\":["
                                + "{\"register\":\"usted\",\"text\":\"Le llega {{compromiso}}.\"},"
                                + "{\"register\":\"tu\",\"text\":\"Te llega {{compromiso}}.\"}],\"steps\":[\"snooze:2d\"]}")
                .is(201)
                .json();
        var path = "/api/v1/answers/" + made.get("id").stringValue();
        assertThat(program.get(path).is(200).json().at("/wordings/1/text").stringValue())
                .isEqualTo("Te llega {{compromiso}}.");
        assertThat(program.get("/api/v1/answers?q=PLAZO").is(200).json().get("items"))
                .hasSize(1);
        assertThat(program.get("/api/v1/answers?q=nada").is(200).json().get("items"))
                .isEmpty();
        var changed = send("PUT", path, "{\"title\":\"Plazo de entrega\",\"text\":\"Dos días.\"}")
                .is(200)
                .json();
        assertThat(changed.get("title").stringValue()).isEqualTo("Plazo de entrega");
        assertThat(changed.get("steps")).isEmpty();
        program.send("DELETE", path).is(204);
        program.get(path).isProblem(404, "unknown-answer");
    }

    @Test
    void whatIsWrongIsNamed() {
        for (var wrong : List.of(
                "{\"text\":\"x\"}",
                "{\"title\":\"x\"}",
                "{\"title\":\"x\",\"text\":\"{{nadie}}\"}",
                "{\"title\":\"x\",\"text\":\"" + "a ".repeat(100_000) + "\"}",
                "{\"title\":\"x\",\"text\":\"x\",\"shelf\":\"personal\"}",
                "{\"title\":\"x\",\"text\":\"x\",\"shelf\":\"team\",\"team\":\"" + UUID.randomUUID() + "\"}",
                "{\"title\":\"x\",\"text\":\"x\",\"steps\":[\"dance\"]}",
                "{\"title\":\"x\",\"text\":\"x\",\"expiresOn\":\"mañana\"}",
                "{\"title\":\"x\",\"wordings\":[]}",
                "{\"title\":\"x\",\"wordings\":[1]}")) {
            send("POST", "/api/v1/answers", wrong).isProblem(422, "invalid-fields");
        }
    }

    @Test
    void whatIsSomebodysOwnOrAnotherShopsIsUnknown() {
        var own = shop.get(() -> answers.create(
                        Wish.of(Shelf.PERSONAL, shop.nuria(), "Mía", "x"), new Who(shop.nuria(), false, List.of()))
                .id());
        var shared = shop.get(() -> answers.create(Wish.of(Shelf.ACCOUNT, null, "De todos", "x"), Who.PROGRAM)
                .id());
        program.get("/api/v1/answers/" + own).isProblem(404, "unknown-answer");
        program.get("/api/v1/answers/no-id").isProblem(404, "unknown-answer");
        var stranger = programs.of(counter.openShop());
        stranger.get("/api/v1/answers/" + shared).isProblem(404, "unknown-answer");
        stranger.send("DELETE", "/api/v1/answers/" + shared).isProblem(404, "unknown-answer");
        assertThat(stranger.get("/api/v1/answers").is(200).json().get("items")).isEmpty();
    }

    @Test
    void aReplyThatNamesOneCountsOnce() {
        var it = shop.get(() -> answers.create(Wish.of(Shelf.ACCOUNT, null, "Plazo", "x"), Who.PROGRAM)
                .id());
        var number = program.mail("hola@telepuppy.example", Mails.fromLucia("Talla cambiada", "Pedí la S"))
                .is(201)
                .json()
                .at("/conversation/number")
                .longValue();
        var body = "{\"text\":\"Buenos días, Lucía: le llega el jueves.\",\"answer\":\"" + it + "\"}";
        program.once("k1").reply(number, body).is(201);
        program.once("k1").reply(number, body).is(201);
        assertThat(program.get("/api/v1/answers/" + it)
                        .is(200)
                        .json()
                        .get("uses")
                        .intValue())
                .isEqualTo(1);
        program.reply(number, "{\"text\":\"x\",\"answer\":\"" + UUID.randomUUID() + "\"}")
                .isProblem(422, "invalid-fields");
        program.reply(number, "{\"text\":\"x\",\"answer\":7}").isProblem(422, "invalid-fields");
    }
}
