package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Delegating at the desk, with forms alone.
@ModuleTest
class DelegationScreenTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Conversations conversations;

    private Shop shop;
    private Client nuria;
    private long number;
    private String path;
    private String page;

    @BeforeEach
    void somebodyAsksForTheManager() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        number = matters.harness(shop);
        shop.run(() -> assigning.assign(
                conversations.findByNumber(number).orElseThrow().id(), shop.nuria.id(), shop.nuria.id()));
        nuria = shop.as(shop.nuria);
        path = "/conversations/" + number + "/delegation";
        page = "/conversations/" + number + "?view=open";
    }

    @Test
    void theProposalIsALineWithOneKey() {
        assertThat(nuria.get(page).html().select("#side #delegation")).isEmpty();
        assertThat(nuria.get(page).html().select("[data-key=d]")).hasSize(1);

        matters.answer(shop, number, "Quiero hablar con un supervisor.");
        var side = nuria.get(page).html().select("#side #delegation");
        assertThat(side.text())
                .contains("La norma propone delegar: el cliente pide un responsable", "Un responsable debe hablar");
        assertThat(side.select("a[data-key=d]").attr("href")).startsWith(path + "/new");
        assertThat(nuria.get(page).html().select("#thread").text()).contains("La norma propone delegar");
        assertThat(nuria.in("en").get(page).html().select("#side #delegation").text())
                .contains("The rules propose delegating: the customer asks for somebody in charge");
    }

    @Test
    void itIsDelegatedOnAPageOfItsOwnAndComesBackAnswered() {
        matters.answer(shop, number, "Quiero hablar con un supervisor.");
        var ask = nuria.get(path + "/new?at=view%3Dopen").is(200).html();
        assertThat(ask.select("select[name=to] option").first().text()).startsWith("Marta Ríos");
        assertThat(ask.select("textarea[name=reason]").text()).isEqualTo("El cliente pide un responsable");
        assertThat(ask.select(".pack").text()).contains("Lucía Mena", "Quiero hablar con un supervisor.");

        nuria.post(path, "at", "view=open", "reason", " ").is(422);
        nuria.post(
                        path,
                        "at",
                        "view=open",
                        "reason",
                        "x",
                        "to",
                        shop.andres.id().toString())
                .is(422);
        nuria.post(path, "at", "view=open", "reason", "Lo pide", "asks", "¿Le llama usted?")
                .leadsTo(page);
        nuria.post(path, "at", "view=open", "reason", "Lo pide").leadsTo(page);

        var marta = shop.as(shop.marta);
        assertThat(marta.get("/inbox/delegated").html().select("#rows .row")).hasSize(1);
        assertThat(nuria.get("/inbox/delegated").html().select("#rows .row")).isEmpty();
        assertThat(marta.get("/notifications").html().select(".notices").text())
                .contains("Nuria Sanz: Lo pide", "¿Le llama usted?", "Quiero hablar con un supervisor.");
        var side = marta.get(page).html().select("#side #delegation");
        assertThat(side.text()).contains("Delegado por Nuria Sanz", "¿Le llama usted?", "Últimas palabras");
        assertThat(side.select("details[open] .pack")).hasSize(1);
        assertThat(nuria.get(page).html().select("#delegation details[open] .pack"))
                .isEmpty();
        assertThat(nuria.get(page).html().select("#head").text()).contains("responde Nuria Sanz ante el cliente");

        var id = side.select("input[name=id]").first().val();
        nuria.post(path + "/answer", "at", "view=open", "id", id, "words", "Yo misma")
                .is(422);
        marta.post(path + "/acceptance", "at", "view=open", "id", id).leadsTo(page);
        marta.post(path + "/answer", "at", "view=open", "id", id, "words", " ").is(422);
        marta.post(path + "/answer", "at", "view=open", "id", id, "words", "La llamo esta tarde.")
                .leadsTo(page);
        assertThat(nuria.get(page).html().select("#delegation").text())
                .contains("Marta Ríos contestó", "La llamo esta tarde.");
        assertThat(nuria.get(page).html().select("#thread").text())
                .contains("Nuria Sanz delegó en Marta Ríos: Lo pide");
    }

    @Test
    void whoDoesNotDelegateSaysWhy() {
        matters.answer(shop, number, "Pondré una denuncia.");
        var id = nuria.get(page)
                .html()
                .select("#delegation input[name=id]")
                .first()
                .val();
        nuria.post(path + "/dismissal", "at", "view=open", "id", id, "words", "")
                .is(422);
        nuria.post(path + "/dismissal", "at", "view=open", "id", id, "words", "Ya está resuelto")
                .leadsTo(page);
        assertThat(nuria.get(page).html().select("#delegation")).isEmpty();
        assertThat(nuria.get(page).html().select("#thread").text()).contains("Nuria Sanz no delegó: Ya está resuelto");
    }

    @Test
    void anotherConversationsIsUnknown() {
        matters.answer(shop, number, "Pondré una denuncia.");
        var id = nuria.get(page)
                .html()
                .select("#delegation input[name=id]")
                .first()
                .val();
        var other = matters.begin(shop, Matters.LUCIA, "Otra", "Hola");
        nuria.post("/conversations/" + other + "/delegation/dismissal", "at", "view=open", "id", id, "words", "x")
                .is(404);
    }

    @Test
    void theManualCountsIt() {
        matters.answer(shop, number, "Quiero hablar con un supervisor.");
        nuria.post(path, "at", "view=open", "reason", "Lo pide").leadsTo(page);
        assertThat(nuria.get("/protocol").html().select("#delegation").text())
                .contains("se delegaron 1", "lo pide el cliente 1");
    }
}
