package dev.mostrador.desk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Who;
import dev.mostrador.answer.Wish;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.State;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agent;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.style.Register;
import dev.mostrador.voice.VoiceProfile.Swap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Prepared answers and macros on the desk, without scripts.
@ModuleTest
class OffersTest {
    @Autowired
    Manner manner;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    PreparedAnswers answers;

    @Autowired
    Drafts drafts;

    @Autowired
    Conversations conversations;

    @Autowired
    Commitments commitments;

    private PreparedAnswer shared(Telepuppy.Shop shop, String title, String text) {
        return shop.get(() -> answers.create(Wish.of(Shelf.ACCOUNT, null, title, text), Who.PROGRAM));
    }

    private PreparedAnswer macro(Telepuppy.Shop shop, String text, boolean sends, String... steps) {
        var wish = Wish.of(Shelf.ACCOUNT, null, "Pasado a Envíos", text).doing(List.of(steps), sends);
        return shop.get(() -> answers.create(wish, Who.PROGRAM));
    }

    private String draft(Telepuppy.Shop shop, Agent agent, long number) {
        return shop.get(() -> drafts.of(agent.id(), find(shop, number).id()).getOrDefault(Drafts.Kind.REPLY, ""));
    }

    private Conversation find(Telepuppy.Shop shop, long number) {
        return shop.get(() -> conversations.findByNumber(number).orElseThrow());
    }

    @Test
    void anAnswerIsFilledInAndGoesToTheEndOfTheDraft() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var it = shared(shop, "Talla", "{{cliente}}, cambiamos la talla de su pedido {{pedido}} sin coste. {{agente}}");
        var nuria = shop.as(shop.nuria);
        var path = "/conversations/" + number;
        assertThat(nuria.get(path + "/answers?q=TALLA").is(200).text())
                .contains("Lucía, cambiamos la talla de su pedido 10482");
        assertThat(nuria.get(path + "/answers/offers?q=tall").is(200).body()).contains("Talla");
        assertThat(nuria.get(path + "/answers/offers?q=nada+de+eso").is(200).body())
                .doesNotContain("Talla");
        nuria.post(path + "/answers/" + it.id() + "/insertion").is(303);
        nuria.post(path + "/answers/" + it.id() + "/insertion").is(303);
        var once = "Lucía, cambiamos la talla de su pedido 10482 sin coste. Nuria";
        assertThat(draft(shop, shop.nuria, number)).isEqualTo(once + "\n\n" + once);
        nuria.post(path + "/messages", "text", once).is(303);
        assertThat(shop.get(
                        () -> answers.find(it.id(), Who.PROGRAM).orElseThrow().uses()))
                .isEqualTo(1);
    }

    @Test
    void hostileWordsStayWords() {
        var shop = telepuppy.open();
        var number = matters.begin(
                shop,
                new Address("{{agente}} <script>x</script>", "x@example.com"),
                "Hola",
                "Buenos días, necesito ayuda con esto.");
        var it = shared(shop, "<script>alert(1)</script>", "Hola, {{cliente.completo}}: <img src=x onerror=alert(1)>");
        var nuria = shop.as(shop.nuria);
        var page = nuria.get("/conversations/" + number + "/answers").is(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "<script>x");
        var offers =
                nuria.get("/conversations/" + number + "/answers/offers?q=").is(200);
        assertThat(offers.body()).doesNotContain("<script>alert", "<img src=x");
        var inserted = nuria.post("/conversations/" + number + "/answers/" + it.id() + "/insertion", "to", "cursor");
        assertThat(inserted.html().selectFirst("[data-inserted]").wholeText())
                .isEqualTo("Hola, { {agente}} <script>x</script>: <img src=x onerror=alert(1)>");
        assertThat(nuria.get("/answers").is(200).body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void onesOwnIsWrittenKeptAndRefusedWithItsWords() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);
        var wrong = nuria.post("/answers", "title", "Larga", "text", "a ".repeat(100_000), "shelf", "personal");
        assertThat(wrong.is(422).text()).contains("pasa de 10.000 caracteres");
        assertThat(nuria.post("/answers", "title", "Hola", "text", "{{nombre}}", "shelf", "personal")
                        .is(422)
                        .text())
                .contains("No hay ninguna variable que se llame «nombre»");
        nuria.post("/answers", "title", "Hola", "text", "x", "shelf", "account").is(404);
        nuria.post(
                        "/answers",
                        "title",
                        "Gracias",
                        "shortcut",
                        "/gracias",
                        "text",
                        "Gracias, {{cliente|}}.",
                        "shelf",
                        "personal")
                .leadsTo("/answers");
        assertThat(nuria.get("/answers").text()).contains("Gracias", "/gracias", "mía");
        assertThat(shop.as(shop.andres).get("/answers").text()).doesNotContain("/gracias");
        var mine = nuria.get("/answers").html().selectFirst("a.name").attr("href");
        shop.as(shop.marta).get(mine).is(404);
        nuria.delete(mine).leadsTo("/answers");
    }

    @Test
    void itsAuthorHearsOnceWhatTheGuardWouldSayEachTime() {
        var shop = telepuppy.open();
        manner.say(shop, Manner.voice(Register.TU, "", "", false, new Swap("barato", "económico")));
        var nuria = shop.as(shop.nuria);
        var saved = nuria.post(
                "/answers", "title", "Talla", "text", "{{saludo}}, {{cliente}}: xq es barato, le llega el jueves.");
        assertThat(saved.is(303).location()).matches("/answers/[0-9a-f-]{36}");
        var page = nuria.get(saved.location()).is(200).html();
        assertThat(page.select(".answer-wording .finding").text())
                .contains("xq", "«porque»", "«económico»", "En este canal se tutea")
                .doesNotContain("sin rellenar");
        assertThat(page.select("[role=status]").text()).contains("Tiene avisos de estilo");
        nuria.post("/answers", "title", "Plazo", "text", "Hola, {{cliente}}: te llega el jueves.")
                .leadsTo("/answers");
    }

    @Test
    void aDraftIsKeptWithoutItsNames() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var nuria = shop.as(shop.nuria);
        nuria.put("/conversations/" + number + "/drafts/reply", "text", "Hola, Lucía: ya está. Nuria");
        var page = nuria.get("/answers/new?from=" + number).is(200);
        assertThat(page.html().selectFirst("#text").wholeText()).isEqualTo("Hola, {{cliente}}: ya está. {{agente}}");
    }

    @Test
    void aMacroShowsWhatItDoesAndDoesItOnce() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var text = "Gracias, {{cliente}}. Hemos pasado su caso a Envíos y le escribimos antes de {{compromiso}}.";
        var macro = macro(shop, text, true, "assign:me", "priority:high", "commit:2d", "snooze:1d");
        var nuria = shop.as(shop.nuria);
        var path = "/conversations/" + number + "/macros/" + macro.id();
        var preview = nuria.get(path).is(200);
        assertThat(preview.text())
                .contains("Gracias, Lucía.", "Asigna a Nuria Sanz", "Prioridad alta", "Anota un compromiso");
        assertThat(preview.text()).doesNotContain("{{");
        var key = UUID.randomUUID().toString();
        nuria.post(path, "key", key).is(303);
        nuria.post(path, "key", key).is(303);
        var it = find(shop, number);
        assertThat(it.state()).isEqualTo(State.SNOOZED);
        assertThat(it.assignee()).isEqualTo(shop.nuria.id());
        assertThat(it.messageCount()).isEqualTo(2);
        var sent = matters.messages(shop, number).getLast().id();
        assertThat(shop.get(() -> commitments.pending(it.id())))
                .singleElement()
                .satisfies(made -> assertThat(made.message()).isEqualTo(sent));
        assertThat(shop.get(() ->
                        answers.find(macro.id(), Who.PROGRAM).orElseThrow().uses()))
                .isEqualTo(1);
    }

    @Test
    void aDateThatAMacroHasNotedIsNotOfferedAgain() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var macro = macro(shop, "Hola, {{cliente}}: le escribimos {{compromiso}}.", false, "commit:2d");
        var nuria = shop.as(shop.nuria);
        var path = "/conversations/" + number;
        nuria.post(path + "/macros/" + macro.id()).is(303);
        assertThat(draft(shop, shop.nuria, number)).startsWith("Hola, Lucía: le escribimos");
        assertThat(shop.get(() -> commitments.pending(find(shop, number).id()))).hasSize(1);
        assertThat(nuria.get(path + "/pledge").html().select("input[name=pledge]"))
                .isEmpty();
        nuria.put(path + "/drafts/reply", "text", draft(shop, shop.nuria, number) + " Y mañana le llamo.");
        assertThat(nuria.get(path + "/pledge").html().select("input[name=pledge]"))
                .hasSize(1);
    }

    @Test
    void aMacroThatCannotDoAllOfItDoesNothing() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var gone = macro(shop, "Hola", false, "assign:me", "team:" + UUID.randomUUID());
        var asks = macro(shop, "Hola, {{cliente}}. Su pedido es {{compromiso}}.", true, "assign:me", "resolve");
        var nuria = shop.as(shop.nuria);
        for (var macro : List.of(gone, asks)) {
            var refused = nuria.post("/conversations/" + number + "/macros/" + macro.id())
                    .is(422);
            assertThat(refused.html().select("[data-refusal]")).hasSize(1);
        }
        var it = find(shop, number);
        assertThat(it.assignee()).isNull();
        assertThat(it.messageCount()).isEqualTo(1);
        assertThat(draft(shop, shop.nuria, number)).isEmpty();
    }

    @Test
    void greetingAndSignOffStandInTheFirstDraftOnlyIfTheShopWants() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var greeting = "{{saludo}}, {{cliente|}}:";
        manner.say(shop, Manner.voice(Register.USTED, greeting, "Un saludo, {{agente}}", false));
        var nuria = shop.as(shop.nuria);
        assertThat(text(nuria.get("/conversations/" + number).body())).isEmpty();
        nuria.post("/conversations/" + number + "/answers/opening").is(303);
        assertThat(draft(shop, shop.nuria, number)).matches("(?s)Buen(os|as) \\p{L}+, Lucía:\n+Un saludo, Nuria");
        nuria.put("/conversations/" + number + "/drafts/reply", "text", "");
        manner.say(shop, Manner.voice(Register.USTED, greeting, "Un saludo, {{agente}}", true));
        assertThat(text(nuria.get("/conversations/" + number).body())).contains("Lucía:", "Un saludo, Nuria");
        nuria.post("/conversations/" + number + "/messages", "text", "Hola, Lucía: ya está.")
                .is(303);
        assertThat(text(nuria.get("/conversations/" + number).body())).isEmpty();
    }

    private static String text(String body) {
        return org.jsoup.Jsoup.parse(body).selectFirst("#reply-text").wholeText();
    }
}
