package dev.mostrador.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.platform.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PromiseScreenTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Day day;

    @Autowired
    private Promises promises;

    @Autowired
    private Conversations conversations;

    @Autowired
    private PreferentialCare care;

    @Autowired
    private PublicReplyTimes replyTimes;

    private Telepuppy.Shop shop;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
    }

    /// Written so long ago, with a promise of a day.
    private UUID begun(Duration ago) {
        return shop.get(() -> Moment.at(Instant.now().minus(ago), day::mail));
    }

    @Test
    void theListSaysHowEachPromiseStands() {
        begun(Duration.ofHours(25));
        begun(Duration.ofHours(22));
        begun(Duration.ofHours(1));
        var page = shop.as(shop.nuria).get("/inbox/due-unassigned").is(200);
        var tags = page.html().select("#rows [data-deadline]");
        assertThat(tags.eachText()).first().isEqualTo("Promesa rota");
        assertThat(tags.get(0).hasClass("broken")).isTrue();
        assertThat(tags.get(1).hasClass("soon")).isTrue();
        assertThat(tags.get(1).text()).matches("Responder en [12] h");
        assertThat(tags.get(2).hasClass("kept")).isTrue();
        assertThat(shop.as(shop.nuria)
                        .in("en")
                        .get("/inbox/due-unassigned")
                        .html()
                        .select("#rows")
                        .text())
                .contains("Promise broken", "Answer in");
    }

    @Test
    void whatBreaksNextGoesFirstAndPreferentialCareGoesBefore() {
        var old = number(begun(Duration.ofHours(20)));
        var young = begun(Duration.ofHours(2));
        var middle = number(begun(Duration.ofHours(10)));
        assertThat(order()).containsExactly(old, middle, number(young));

        shop.run(() -> care.declare(conversations.find(young).orElseThrow().customer(), "", null));
        assertThat(order()).containsExactly(number(young), old, middle);
    }

    @Test
    void thePagesOfAQueueFollowOneAnotherInBothOrders() {
        for (var i = 0; i < 53; i++) begun(Duration.ofMinutes(i));
        var nuria = shop.as(shop.nuria);
        var due = pages(nuria, "newest");
        var newest = pages(nuria, "due");
        assertThat(due).hasSize(53).doesNotHaveDuplicates();
        assertThat(newest).isEqualTo(due.reversed());
    }

    // Both pages; between them, another of her screens chooses the other order.
    private List<String> pages(Client nuria, String meanwhile) {
        var first = nuria.get("/inbox/unassigned").html();
        nuria.put("/list-order", "order", meanwhile, "at", "view=unassigned").leadsTo("/inbox/unassigned");
        var second = nuria.get(first.select("[data-more]").attr("href")).html();
        assertThat(first.select("#rows .item")).hasSize(50);
        var rows = new ArrayList<>(first.select("#rows .item").eachAttr("id"));
        rows.addAll(second.select("#rows .item").eachAttr("id"));
        return rows;
    }

    @Test
    void anOpenListBeginsWithWhatBreaksNextUntilItsAgentChoosesTheNewest() {
        var old = number(begun(Duration.ofHours(20)));
        var young = number(begun(Duration.ofHours(2)));
        var nuria = shop.as(shop.nuria);
        assertThat(order(nuria, "/inbox/open")).containsExactly(old, young);

        var form = nuria.get("/inbox/open?waiting=us").html().selectFirst("form.list-order");
        assertThat(form.text()).isEqualTo("Orden: lo que vence antes lo más reciente");
        nuria.put(
                        "/list-order",
                        "order",
                        form.selectFirst("button").val(),
                        "at",
                        form.select("[name=at]").val())
                .leadsTo("/inbox/open?waiting=us");
        assertThat(order(nuria, "/inbox/open")).containsExactly(young, old);
        assertThat(order(nuria, "/inbox/unassigned")).containsExactly(young, old);
        assertThat(order(shop.as(shop.andres), "/inbox/open")).containsExactly(old, young);
        assertThat(nuria.get("/inbox/closed").html().select("form.list-order")).isEmpty();
    }

    private static List<Long> order(Client agent, String path) {
        return agent.get(path).html().select("#rows .item").stream()
                .map(row -> Long.valueOf(row.id().replace("item-", "")))
                .toList();
    }

    private long number(UUID conversation) {
        return shop.get(() -> conversations.find(conversation)).orElseThrow().number();
    }

    private List<Long> order() {
        return shop.as(shop.nuria).get("/inbox/due-open").html().select("#rows .item").stream()
                .map(row -> Long.valueOf(row.id().replace("item-", "")))
                .toList();
    }

    @Test
    void theConversationShowsWhatWasPromised() {
        var number = number(begun(Duration.ofHours(22)));
        var side = shop.as(shop.nuria).get("/conversations/" + number).html().selectFirst(".promises");
        assertThat(side.text()).contains("Primera respuesta", "Responder en", "En 24 h", "Resolución");
        assertThat(side.select("[role=meter]").attr("aria-valuenow")).isEqualTo("91");
    }

    @Test
    void aSupervisorSetsWhatIsPromised() {
        var marta = shop.as(shop.marta);
        var page = marta.get("/settings/promises").is(200).html();
        assertThat(page.selectFirst("[name=email-first-amount]").val()).isEqualTo("24");
        var form = page.selectFirst("form:has([name=email-first-amount])");
        var fields = new java.util.ArrayList<String>();
        form.select("input[name$=amount]").forEach(it -> fields.addAll(List.of(it.attr("name"), it.val())));
        form.select("select")
                .forEach(it -> fields.addAll(
                        List.of(it.attr("name"), it.selectFirst("[selected]").val())));
        form.select("input[type=checkbox]").forEach(it -> fields.addAll(List.of(it.attr("name"), "yes")));
        fields.set(fields.indexOf("email-first-amount") + 1, "3");
        fields.set(fields.indexOf("email-first-counted") + 1, "business");
        marta.put("/settings/promises", fields.toArray(String[]::new)).leadsTo("/settings/promises");
        assertThat(shop.get(() -> promises.of("email", PromiseKind.FIRST)))
                .isEqualTo(new Promise("email", PromiseKind.FIRST, Duration.ofHours(3), true, true));
        fields.set(fields.indexOf("email-first-amount") + 1, "nunca");
        marta.put("/settings/promises", fields.toArray(String[]::new)).is(422);
        shop.as(shop.nuria).get("/settings/promises").is(403);
    }

    @Test
    void theReplyTimeIsNeverBetterThanThreeInFourHadIt() {
        var sorted =
                List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().map(Duration::ofHours).toList();
        assertThat(PublicReplyTimes.share(sorted, 50)).isEqualTo(Duration.ofHours(4));
        assertThat(PublicReplyTimes.share(sorted, 75)).isEqualTo(Duration.ofHours(6));

        var key = shop.get(replyTimes::key);
        var none = telepuppy.nobody().get("/reply-time/" + key).is(200);
        assertThat(none.body()).contains("\"usualMinutes\":null", "\"conversations28Days\":0");
        for (var i = 0; i < 10; i++) begun(Duration.ofDays(3));
        var shown = shop.get(replyTimes::shown);
        assertThat(shown.usual()).isNotNull().isGreaterThanOrEqualTo(shown.threeInFour());
        assertThat(telepuppy
                        .nobody()
                        .get("/reply-time/" + key + "/badge.svg")
                        .is(200)
                        .body())
                .contains("<svg", "Respondemos en");
        telepuppy.nobody().get("/reply-time/nothing").is(404);
    }
}
