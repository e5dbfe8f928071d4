package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.reason.ReasonSorting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Reasons, moods and techniques at the desk.
@ModuleTest
class SortingScreenTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    ReasonSorting sorting;

    private Shop shop;
    private Client nuria;
    private long number;
    private String page;

    @BeforeEach
    void somebodyIsAngry() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.begin(
                shop,
                new Address("Teo Gil", "teo@example.com"),
                "Pedido 10482",
                "Hola. El comedero ha llegado roto por segunda vez, es una vergüenza.");
        page = "/conversations/" + number + "?view=open";
    }

    @Test
    void theLikeliestReasonIsOneKeyAway() {
        var first = nuria.get(page).html().select("#side .suggestion").first();
        assertThat(first.text()).contains("Llegó roto o dañado");
        assertThat(first.attr("data-key")).isEqualTo("1");

        nuria.put("/conversations/" + number + "/reason", "reason", first.val(), "at", "view=open")
                .leadsTo(page);

        var side = nuria.get(page).html().select("#side .sorting");
        assertThat(side.text()).contains("Producto", "Llegó roto o dañado", "Incidencia");
        assertThat(side.select(".suggestion")).isEmpty();
        assertThat(nuria.get(page).html().select("#thread").text()).contains("motivo «Llegó roto o dañado»");
    }

    @Test
    void aReasonThatIsNoneIsRefusedWithASentence() {
        nuria.put("/conversations/" + number + "/reason", "reason", "product", "at", "view=open")
                .is(422);
        nuria.put("/conversations/" + number + "/reason", "at", "view=open").is(422);
    }

    @Test
    void theMoodIsSeenInTheListAndTheSupervisorsView() {
        var marta = shop.as(shop.marta);
        assertThat(marta.get("/inbox/angry").html().select("#rows .tag").text()).contains("Enfadado");
        assertThat(marta.get("/inbox/angry").html().select("#views").text()).contains("Enfadados");
        assertThat(nuria.get("/inbox/open").html().select("#views").text()).doesNotContain("Enfadados");

        var side = nuria.get(page).html().select("#side .mood");
        assertThat(side.text()).contains("Se nota en", "vergüenza");
        nuria.put("/conversations/" + number + "/mood", "level", "calm", "at", "view=open")
                .leadsTo(page);
        assertThat(marta.get("/inbox/angry").html().select("#rows .row")).isEmpty();
        assertThat(nuria.get(page).html().select("#head .tag").text()).doesNotContain("Enfadado");
    }

    @Test
    void theListIsNarrowedByReason() {
        nuria.put("/conversations/" + number + "/reason", "reason", "product.damaged");
        matters.harness(shop);

        var list = nuria.get("/inbox/open?reason=product").html();
        assertThat(list.select("#rows .row")).hasSize(1);
        assertThat(list.select(".narrowed").text()).contains("Motivo Producto");
        assertThat(nuria.get("/inbox/open?reason=return").html().select("#rows .row"))
                .isEmpty();
    }

    @Test
    void manyGetAReasonAtOnceAndLoseItAgain() {
        var other = matters.harness(shop);
        var done = nuria.post(
                "/bulk",
                "do",
                "reason:product.wrong",
                "number",
                Long.toString(number),
                "number",
                Long.toString(other),
                "at",
                "view=open");
        var told = nuria.get(done.location()).html();
        assertThat(told.select("#bulk-done").text()).contains("Motivo puesto a 2");

        var undo = told.select("[data-bulk-undo]").attr("action");
        nuria.delete(undo, "at", "view=open");
        assertThat(shop.get(() -> sorting.of(matters.conversation(shop, number).id())))
                .isEmpty();
    }

    @Test
    void aTechniqueBeginsWithWhatIsKnown() {
        nuria.put("/conversations/" + number + "/reason", "reason", "product.damaged");
        var cards = nuria.get("/conversations/" + number + "/techniques?at=view%3Dopen")
                .html();
        assertThat(cards.select(".technique")).hasSize(7);
        var heard = cards.select(".technique.fits");
        assertThat(heard.select(".skeleton").text()).contains("Teo, gracias", "El comedero ha llegado roto");

        nuria.post("/conversations/" + number + "/techniques", "technique", "questioning", "at", "view=open")
                .leadsTo(page);
        assertThat(nuria.get(page).html().select("#reply-text").text()).contains("Teo, para resolver llegó roto");
    }

    @Test
    void theSameInEnglish() {
        nuria.in("en");
        var side = nuria.get(page).html().select("#side");
        assertThat(side.text()).contains("Arrived broken or damaged", "Angry", "It shows in");
        assertThat(nuria.get("/conversations/" + number + "/techniques")
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo("Techniques");
    }
}
