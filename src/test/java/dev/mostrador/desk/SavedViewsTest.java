package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Lists that people keep under a name.
@ModuleTest
class SavedViewsTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Teams teams;

    private Shop shop;
    private Client nuria;
    private Client marta;
    private long urgent;

    @BeforeEach
    void oneOfTwoIsUrgent() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        marta = shop.as(shop.marta);
        urgent = matters.harness(shop);
        matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura", "¿La envían?");
        nuria.put("/conversations/" + urgent + "/priority", "priority", "urgent");
    }

    @Test
    void aFilterIsKeptUnderANameWithItsCount() {
        var blank = nuria.get("/views/new?view=unassigned&priority=urgent").html();
        assertThat(blank.select("select[name=view] [selected]").val()).isEqualTo("unassigned");
        assertThat(blank.select("select[name=priority] [selected]").val()).isEqualTo("urgent");

        var kept = keep(nuria, "Lo urgente", "own", "view", "unassigned", "priority", "urgent");
        var page = nuria.get(kept).html();

        assertThat(page.select(".list-title").text()).isEqualTo("Lo urgente");
        assertThat(page.select("#rows .row")).hasSize(1);
        assertThat(page.select("#views a[href=" + kept + "] b").text()).isEqualTo("1");
        assertThat(nuria.get("/conversations/" + urgent + "?view=" + name(kept))
                        .html()
                        .select("#views [aria-current]")
                        .text())
                .contains("Lo urgente");
        assertThat(nuria.get(kept + "?waiting=customer").html().select("#rows .row"))
                .isEmpty();
    }

    @Test
    void onesOwnAreNobodyElsesButAConversationsAddressMayTravel() {
        var kept = keep(nuria, "Mi repaso", "own", "view", "open");

        marta.get(kept).is(404);
        marta.get("/views/" + name(kept).substring(6)).is(404);
        assertThat(marta.get("/inbox/open").text()).doesNotContain("Mi repaso");
        marta.get("/conversations/" + urgent + "?view=" + name(kept)).is(200);
    }

    @Test
    void supervisorsKeepThemForEverybodyAndMembersForTheirTeam() {
        var team = shop.get(() -> ((TeamResult.Done) teams.create("Envíos", List.of(shop.andres.id())))
                .team()
                .id());
        nuria.post("/views", "name", "De todos", "audience", "everybody", "view", "open")
                .is(404);
        nuria.post("/views", "name", "Ajena", "audience", "team:" + team, "view", "open")
                .is(404);

        var shared = keep(marta, "Para todos", "everybody", "view", "open");
        var ofTeam = keep(shop.as(shop.andres), "Del equipo", "team:" + team, "view", "open");

        assertThat(nuria.get(shared).is(200).html().select("#views").text())
                .contains("Para todos")
                .doesNotContain("Del equipo");
        nuria.get("/views/" + name(shared).substring(6)).is(404);
        assertThat(shop.as(shop.andres).in("en").get("/views").text()).contains("For team Envíos", "For everybody");
        nuria.get(ofTeam).is(404);
    }

    @Test
    void theyAreRenamedPutInOrderAndLetGo() {
        var first = keep(nuria, "Una", "own", "view", "open");
        var second = keep(nuria, "Otra", "own", "view", "open", "assignee", "me");
        assertThat(order()).containsExactly("Una", "Otra");

        nuria.put(path(second) + "/place", "to", "up").is(303);
        assertThat(order()).containsExactly("Otra", "Una");

        nuria.put(path(first), "name", "Primera", "audience", "own", "view", "mine", "quiet", "7")
                .is(303);
        assertThat(order()).containsExactly("Otra", "Primera");
        assertThat(nuria.get(path(first))
                        .html()
                        .select("select[name=quiet] [selected]")
                        .val())
                .isEqualTo("7");
        assertThat(nuria.put(path(first), "name", "", "audience", "own", "view", "mine")
                        .is(422)
                        .text())
                .contains("Cambiar la vista");

        nuria.delete(path(second)).is(303);
        nuria.get(second).is(404);
    }

    @Test
    void meIsWhoeverLooksAndNobodyIsNobody() {
        var mine = keep(marta, "Las mías urgentes", "everybody", "view", "open", "assignee", "me");
        var nobodys = keep(marta, "De nadie", "everybody", "view", "open", "assignee", "none");
        nuria.put(
                "/conversations/" + urgent + "/assignee",
                "agent",
                shop.nuria.id().toString());

        assertThat(nuria.get(mine).html().select("#rows .row")).hasSize(1);
        assertThat(marta.get(mine).html().select("#rows .row")).isEmpty();
        assertThat(marta.get(nobodys).html().select("#rows .row")).hasSize(1);
    }

    @Test
    void theWholeOfASavedViewIsActedOn() {
        var kept = keep(nuria, "Lo urgente", "own", "view", "open", "priority", "urgent");
        var told = nuria.post("/bulk", "do", "resolve", "all", "1", "at", "view=" + name(kept));
        assertThat(nuria.get(told.location()).html().select("#bulk-done").text())
                .contains("Una resuelta");
    }

    private String keep(Client agent, String name, String audience, String... fields) {
        var all = new java.util.ArrayList<>(List.of("name", name, "audience", audience));
        all.addAll(List.of(fields));
        return agent.post("/views", all.toArray(String[]::new)).is(303).location();
    }

    private List<String> order() {
        return nuria.get("/inbox/open")
                .html()
                .select("#views a[href*=saved-] span")
                .eachText();
    }

    private static String name(String address) {
        return address.replace("/inbox/", "");
    }

    private static String path(String address) {
        return address.replace("/inbox/saved-", "/views/");
    }
}
