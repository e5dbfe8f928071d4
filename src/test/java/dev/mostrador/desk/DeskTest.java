package dev.mostrador.desk;

import static dev.mostrador.desk.Matters.HARNESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Tags;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The list, its views, filters and search.
@ModuleTest
class DeskTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Assigning assigning;

    @Autowired
    Tags tags;

    @Autowired
    Teams teams;

    @Test
    void onTheFirstDayTheAdministratorIsToldToConnectAMailbox() {
        var shop = telepuppy.open();

        var first = shop.as(shop.elena).get("/inbox/mine").is(200);

        assertThat(first.html().select(".empty").text()).contains("Conecte el buzón");
        assertThat(first.html().select(".empty a").attr("href")).isEqualTo("/settings/mailboxes");
        assertThat(shop.as(shop.nuria).get("/inbox/mine").html().select(".empty a"))
                .isEmpty();
    }

    @Test
    void theWayInLeadsToOnesOwnWorkElseToWhatNobodyHas() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);
        nuria.get("/").leadsTo("/inbox/mine");

        var number = matters.harness(shop);
        nuria.get("/").leadsTo("/inbox/unassigned");

        shop.run(() -> assigning.assign(matters.conversation(shop, number).id(), shop.nuria.id(), shop.nuria.id()));
        nuria.get("/").leadsTo("/inbox/mine");
    }

    @Test
    void aRowSaysWhoAboutWhatAndThatTheCustomerWaits() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);

        var list = shop.as(shop.nuria).get("/inbox/unassigned").is(200).html();

        var row = list.selectFirst("#row-" + number);
        assertThat(row.select(".who").text()).isEqualTo("Lucía Mena");
        assertThat(row.select(".what").text()).contains(HARNESS, "Espera respuesta");
        assertThat(row.hasClass("unread")).isTrue();
        assertThat(row.attr("href")).isEqualTo("/conversations/" + number + "?view=unassigned");
        assertThat(list.select("#views a[href=/inbox/unassigned] b").text()).isEqualTo("1");
        assertThat(list.select("#views a[href=/inbox/mine] b")).isEmpty();
    }

    @Test
    void theDeskSpeaksEnglishToo() {
        var shop = telepuppy.open();
        var english = shop.as(shop.nuria).in("en");

        var page = english.get("/inbox/unassigned").html();

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h2.list-title").text()).isEqualTo("Unassigned");
        assertThat(page.select("#views").text()).contains("Mine", "Snoozed", "Quarantine");
    }

    @Test
    void aFilterNarrowsStaysInTheAddressAndIsSaid() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura de octubre", "¿Me la envían?");
        var tag = shop.get(() -> {
            var talla = tags.create("talla").orElseThrow();
            tags.put(matters.conversation(shop, number).id(), talla, shop.nuria.id());
            return talla;
        });

        var page = shop.as(shop.nuria).get("/inbox/unassigned?tag=" + tag.id()).html();

        assertThat(page.select("#rows .row")).hasSize(1);
        assertThat(page.select(".narrowed").text()).contains("talla");
        assertThat(page.selectFirst("#rows .row").attr("href")).contains("tag=" + tag.id());
        assertThat(shop.as(shop.nuria)
                        .get("/inbox/unassigned?priority=urgent")
                        .html()
                        .select(".empty")
                        .text())
                .contains("Nada con este filtro");
    }

    @Test
    void aTeamHasItsOwnView() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var team = shop.get(() -> ((TeamResult.Done) teams.create("Envíos", List.of(shop.nuria.id()))).team());
        shop.run(() -> assigning.assignTeam(matters.conversation(shop, number).id(), team.id(), shop.nuria.id()));

        var page = shop.as(shop.nuria).get("/inbox/team-" + team.id()).is(200).html();

        assertThat(page.select("h2.list-title").text()).isEqualTo("Envíos");
        assertThat(page.select("#row-" + number)).hasSize(1);
    }

    @Test
    void aLongListGoesOnWithALink() {
        var shop = telepuppy.open();
        for (var i = 0; i < 51; i++) {
            matters.begin(shop, new Address("", "cliente" + i + "@example.com"), "Consulta " + i, "Hola");
        }
        var nuria = shop.as(shop.nuria);

        var first = nuria.get("/inbox/unassigned").html();
        var second = nuria.get(first.selectFirst("[data-more]").attr("href")).html();

        assertThat(first.select("#rows .row")).hasSize(50);
        assertThat(second.select("#rows .row")).hasSize(1);
        assertThat(second.select("[data-more]")).isEmpty();
    }

    @Test
    void theSearchMarksWhatItFoundAndKeepsItselfBesideTheConversation() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);
        var nuria = shop.as(shop.nuria);

        var hits = nuria.get("/search?q=arneses").is(200).html();

        var row = hits.selectFirst("#row-" + number);
        assertThat(row.select("mark").text()).isEqualTo("arnés");
        var open = nuria.get(row.attr("href")).is(200).html();
        assertThat(open.select("#rows .row[aria-current]")).hasSize(1);
        assertThat(open.select("input[type=search]").val()).isEqualTo("arneses");
        assertThat(nuria.get("/search?q=submarino").html().select(".empty").text())
                .contains("Nada encontrado");
    }

    @Test
    void onlyTheRegionsAskedForAreSent() {
        var shop = telepuppy.open();
        var number = matters.harness(shop);

        var some = shop.as(shop.nuria)
                .sending(Regions.HEADER, "views thread")
                .get("/conversations/" + number + "?view=unassigned")
                .is(200)
                .html();

        assertThat(some.select("#views, #thread")).hasSize(2);
        assertThat(some.select("#list, #composer, #side, nav")).isEmpty();
    }

    @Test
    void anAddressThatMakesNoSenseIsNotFound() {
        var shop = telepuppy.open();
        var nuria = shop.as(shop.nuria);

        nuria.get("/inbox/todo").is(404);
        nuria.get("/conversations/999999").is(404);
        nuria.get("/inbox/mine?tag=nada&after=nada&rows=x").is(200);
    }
}
