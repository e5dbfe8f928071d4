package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Tags;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The customers' own screens and the shop's tags.
@ModuleTest
class CustomersTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Tags tags;

    private Shop shop;
    private Client nuria;
    private long number;
    private String lucia;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
        lucia = "/customers/" + matters.conversation(shop, number).customer();
    }

    @Test
    void customersAreFoundByNameWithoutAccentsAndByAddress() {
        matters.begin(shop, new Address("Julián Rey", "jrey@example.org"), "Recogida", "¿El sábado?");

        assertThat(names("")).isEqualTo("Julián Rey Lucía Mena");
        assertThat(names("lucia")).isEqualTo("Lucía Mena");
        assertThat(names("JREY@")).isEqualTo("Julián Rey");
        assertThat(names("100%")).isEmpty();
        assertThat(nuria.get("/customers?q=nadie").html().select(".empty").text())
                .contains("Nadie con esas letras");
    }

    @Test
    void aLongListOfCustomersGoesOn() {
        for (var i = 0; i < 50; i++) {
            matters.begin(shop, new Address("Cliente " + (100 + i), "c" + i + "@example.com"), "Hola", "Hola");
        }
        var first = nuria.get("/customers").html();
        assertThat(first.select("tbody tr")).hasSize(50);

        var second = nuria.get(first.selectFirst(".more a").attr("href")).html();
        assertThat(second.select("tbody tr th").text()).contains("Lucía Mena");
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(nuria.get("/customers?after=nada").is(200).html().select("tbody tr"))
                .hasSize(50);
    }

    @Test
    void whatIsKnownIsChangedBesideTheConversationAndStaysWhenRefused() {
        var back = "/conversations/" + number + "?view=mine";
        nuria.put(lucia, "name", "Lucía Mena Soler", "company", "", "notes", "De usted", "back", back)
                .leadsTo(back);

        var page = nuria.get(back).html();
        assertThat(page.select("#side h2").text()).isEqualTo("Lucía Mena Soler");
        assertThat(page.select("#side").text()).contains("De usted");
        assertThat(nuria.get("/inbox/unassigned").html().select(".who").text()).isEqualTo("Lucía Mena Soler");

        var refused = nuria.put(lucia, "name", "L".repeat(201)).is(422).html();
        assertThat(refused.select("#name").val()).hasSize(201);
        assertThat(refused.text()).contains("demasiado largo");
    }

    @Test
    void addressesAreAddedAndTakenAwayButNotTheLast() {
        nuria.post(lucia + "/identities", "address", "lucia.mena@example.org").leadsTo(lucia);
        var page = nuria.get(lucia).html();
        assertThat(page.select(".identities li")).hasSize(2);

        nuria.delete(page.select(".identities form").last().attr("action")).leadsTo(lucia);
        assertThat(nuria.get(lucia).html().select(".identities form")).isEmpty();

        var wrong = nuria.post(lucia + "/identities", "address", "sin arroba")
                .is(422)
                .html();
        assertThat(wrong.select("#address").val()).isEqualTo("sin arroba");
        assertThat(wrong.select("#name").val()).isEqualTo("Lucía Mena");
    }

    @Test
    void aTakenAddressOffersToMergeAndMergingCanBeUndone() {
        var other = matters.begin(shop, new Address("L. Mena", "lmena@example.org"), "Factura", "Hola");
        var otherId = matters.conversation(shop, other).customer();

        var offer = nuria.post(lucia + "/identities", "address", "lmena@example.org")
                .leadsTo(lucia + "/merges/new?other=" + otherId);
        assertThat(nuria.get(offer.location()).text()).contains("¿Son L. Mena y Lucía Mena la misma persona?");

        nuria.post(lucia + "/merges", "other", otherId.toString()).leadsTo(lucia);
        var merged = nuria.get(lucia).html();
        assertThat(merged.select(".others li")).hasSize(2);
        assertThat(nuria.get("/conversations/" + other).html().select("#side").text())
                .contains("Lucía Mena");

        nuria.delete(merged.select(".merged-line").attr("action")).leadsTo(lucia);
        assertThat(nuria.get(lucia).html().select(".others li")).hasSize(1);
    }

    @Test
    void theOtherCustomerIsFoundBySearching() {
        matters.begin(shop, new Address("Lucía M.", "lmena@example.org"), "Factura", "Hola");

        var found = nuria.get(lucia + "/merges/new?q=lucia").is(200).html();

        assertThat(found.select(".others li").text()).contains("Lucía M.").doesNotContain("Lucía Mena");
    }

    @Test
    void theShopChoosesItsTags() {
        var marta = shop.as(shop.marta);
        marta.post("/settings/tags", "name", "Devolución").leadsTo("/settings/tags");
        assertThat(marta.post("/settings/tags", "name", "devolución").is(422).text())
                .contains("Ya hay una etiqueta");
        assertThat(marta.post("/settings/tags", "name", "").is(422).text()).contains("Falta este dato");

        UUID tag = shop.get(() -> tags.all().getFirst().id());
        marta.put("/settings/tags/" + tag, "name", "Cambio").leadsTo("/settings/tags");
        assertThat(marta.get("/settings/tags").text()).contains("Cambio");

        marta.delete("/settings/tags/" + tag).leadsTo("/settings/tags");
        assertThat(marta.in("en").get("/settings/tags").text()).contains("No tags yet");
    }

    private String names(String query) {
        return nuria.get("/customers?q=" + query.replace("%", "%25"))
                .html()
                .select("tbody th a")
                .text();
    }
}
