package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.Manner;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.style.Register;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An angry customer at the desk, and the beginnings that the steps have ready.
@ModuleTest
class ConductScreenTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Protocols protocols;

    @Autowired
    Publishing publishing;

    @Autowired
    Manner manner;

    private Shop shop;
    private Client nuria;
    private long number;
    private String page;

    @BeforeEach
    void somebodyIsAngry() {
        shop = telepuppy.open();
        shop.run(() -> Published.now(protocols, publishing, shop.marta.email(), shop.elena.id()));
        nuria = shop.as(shop.nuria);
        write("Teo Gil", "El comedero del pedido 10482 ha llegado roto por segunda vez, es una vergüenza.");
    }

    private void write(String name, String text) {
        var address = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@example.com";
        number = matters.begin(shop, new Address(name, address), "Comedero roto", text);
        page = "/conversations/" + number + "?view=open";
    }

    private Document seen() {
        return nuria.get(page).html();
    }

    private void put(String path, String... fields) {
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("at", "view=open"));
        nuria.put("/conversations/" + number + path, all.toArray(String[]::new)).leadsTo(page);
    }

    private void post(String path, String... fields) {
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("at", "view=open"));
        nuria.post("/conversations/" + number + path, all.toArray(String[]::new))
                .leadsTo(page);
    }

    private void incident() {
        put("/reason", "reason", "product.damaged");
    }

    @Test
    void thePhaseStandsBeforeTheStepsWithItsTextAndTheCard() {
        var conduct = seen().select("#side .conduct");
        assertThat(conduct.select("[aria-current=step]").text()).isEqualTo("Escuchar");
        assertThat(conduct.text()).contains("Nada de soluciones todavía", "en caliente");
        assertThat(conduct.select("[data-techniques]").text()).isEqualTo("Ficha HEARD");
        assertThat(conduct.select("summary[data-key=p]").text()).contains("Dar ya la solución");
    }

    @Test
    void theComposerAsksForWhatThePhaseNeedsAndTheNextReplyTakesItFurther() {
        var saying = seen().select("#saying");
        assertThat(saying.text()).contains("Cliente enfadado: Escuchar");
        assertThat(saying.select("input[name=does]").eachAttr("value"))
                .containsExactly("acknowledgement", "apology", "restatement");
        post("/messages", "text", "Le leemos.", "does", "acknowledgement", "key", "k1");

        assertThat(seen().select("#side .conduct [aria-current=step]").text()).isEqualTo("Pedir disculpa");
        assertThat(seen().select("#thread").text()).contains("ahora toca: Pedir disculpa");
    }

    @Test
    void whatSolvesIsFoldedWhileWeListen() {
        put("/reason", "kind", "cancellation");
        var held = seen().select("#side .procedure details.held");
        assertThat(held.attr("open")).isEmpty();
        assertThat(held.select("summary").text()).isEqualTo("Las soluciones esperan");
        assertThat(held.text()).contains("Resolver o dar fecha");

        post("/conduct/passes", "reason", "Solo pide cancelar");
        assertThat(seen().select("#side details.held")).isEmpty();
        assertThat(seen().select("#thread").text()).contains("Escuchar antes de dar soluciones", "Solo pide cancelar");
    }

    @Test
    void aSolutionBeforeItsTimeIsRefusedAndTheDraftStays() {
        var refused = nuria.post(
                "/conversations/" + number + "/messages",
                "text",
                "Le mandamos otro.",
                "does",
                "solved",
                "key",
                "k1",
                "at",
                "view=open");
        refused.is(422);
        assertThat(refused.html().select(".objected").text()).contains("antes de la solución");
        assertThat(refused.html().select("#reply-text").text()).isEqualTo("Le mandamos otro.");
    }

    @Test
    void passingTakesAReason() {
        nuria.post("/conversations/" + number + "/conduct/passes", "reason", " ", "at", "view=open")
                .is(422);
    }

    @Test
    void theListSaysThePhase() {
        var marta = shop.as(shop.marta);
        assertThat(marta.get("/inbox/angry").html().select("#rows .tag").text()).contains("Enfadado: escuchar");
    }

    @Test
    void whatIsNeverSaidToThemIsFoundInTheDraft() {
        var found = nuria.post(
                "/conversations/" + number + "/findings", "text", "Buenos días, Teo: es política de la empresa.");
        assertThat(found.html().text()).contains("política de la empresa");
        nuria.put("/conversations/" + number + "/mood", "level", "calm", "at", "view=open");
        var calm = nuria.post(
                "/conversations/" + number + "/findings", "text", "Buenos días, Teo: es política de la empresa.");
        assertThat(calm.html().text()).doesNotContain("política de la empresa");
    }

    @Test
    void oneMessageAsksForAllThatIsMissingAndSaysWhatIsKnown() {
        incident();
        post("/procedure/fulfilments", "need", "acknowledgement");
        var field = seen().select("#side .asked-data label:contains(Número de pedido)");
        assertThat(field.select("input[name=known]").val()).isEqualTo("10482");
        assertThat(field.text()).contains("según su mensaje");
        assertThat(seen().select("#side .insert[data-key=i]").text()).contains("Pedir lo que falta");

        post("/procedure/skeletons", "what", "data");

        assertThat(seen().select("#reply-text").text())
                .contains(", Teo:", "- Número de pedido: 10482", "- Artículo\n", "Puede enviárnoslo todo");
    }

    @Test
    void itSpeaksAsTheShopDoes() {
        incident();
        manner.say(shop, Manner.voice(Register.TU, "Buenas,", "", false));
        var text = nuria.get("/conversations/" + number + "/procedure/skeletons/data")
                .html()
                .select(".skeleton")
                .text();
        assertThat(text).contains("Puedes enviárnoslo", "Buenas, Teo:").doesNotContain("Puede enviárnoslo");
        manner.say(shop, Manner.voice(Register.VOS, "Buenas, {{cliente}}:", "", false));
        assertThat(nuria.get("/conversations/" + number + "/procedure/skeletons/data")
                        .html()
                        .select(".skeleton")
                        .text())
                .contains("Podés enviárnoslo", "Buenas, Teo:");
    }

    @Test
    void aBeginningIsAddedToWhatIsWrittenAlready() {
        incident();
        nuria.put("/conversations/" + number + "/drafts/reply", "text", "Buenos días, Teo:");
        post("/procedure/skeletons", "what", "restatement");

        assertThat(seen().select("#reply-text").text())
                .startsWith("Buenos días, Teo:\n\n")
                .contains("«El comedero del pedido 10482 ha llegado roto por segunda vez, es una vergüenza»");
        assertThat(nuria.get("/conversations/" + number + "/procedure/skeletons/apology")
                        .html()
                        .select(".skeleton")
                        .attr("data-does"))
                .isEqualTo("apology");
        nuria.get("/conversations/" + number + "/procedure/skeletons/nothing").is(404);
    }

    @Test
    void thePhasesBeginningIsTheProtocols() {
        assertThat(nuria.get("/conversations/" + number + "/procedure/skeletons/conduct")
                        .html()
                        .select(".skeleton")
                        .text())
                .isEqualTo("Le leemos. Cuéntenos todo lo que ha pasado.");
    }

    @Test
    void theSameInEnglish() {
        nuria.in("en");
        assertThat(seen().select("#side .conduct").text()).contains("Angry customer", "Listen", "HEARD card");
        assertThat(seen().select("#saying").text()).contains("Angry customer: Listen");
    }
}
