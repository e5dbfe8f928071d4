package dev.mostrador.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.calendar.Interval;
import dev.mostrador.calendar.Scope;
import dev.mostrador.calendar.Sheet;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.CommitmentState;
import dev.mostrador.promise.ledger.Commitments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an agent writes becomes a commitment by one tick, and leaves with the message that says it.
@ModuleTest
class PledgingTest {
    private static final String FAR = "2031-03-05T17:00:00Z||el miércoles"; // a working day, within hours

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Commitments commitments;

    @Autowired
    Calendars calendars;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient db;

    private Shop shop;
    private Client nuria;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
    }

    @Test
    void aDateInTheDraftIsSuggested() {
        nuria.put(path() + "/drafts/reply", "text", "Buenos días: mañana por la tarde le digo algo.");

        assertThat(nuria.get(path() + "/pledge").body()).contains("Compromiso:", "mañana por la tarde");
        assertThat(nuria.in("en").get(path() + "/pledge").body()).contains("Commitment:");
        assertThat(nuria.in("es").get(path()).body()).contains("id=\"pledge\"", "mañana por la tarde");
    }

    @Test
    void aTickedDateIsInTheLedgerWithItsMessage() {
        reply("text", "Se lo envío el miércoles.", "pledge", FAR).is(303);

        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("el miércoles");
            assertThat(it.owner()).isEqualTo(shop.nuria.id());
            assertThat(it.message())
                    .isEqualTo(matters.messages(shop, number).getLast().id());
            assertThat(it.isCustomerTold()).isTrue();
        });
        assertThat(nuria.get(path()).body()).contains("Compromisos pendientes con este cliente", "se comprometió");
        assertThat(nuria.in("en").get(path()).body()).contains("Commitments pending with this customer");
    }

    @Test
    void theSameFormTwiceIsOneCommitment() {
        reply("text", "Se lo envío el miércoles.", "pledge", FAR, "key", "one-and-the-same");
        reply("text", "Se lo envío el miércoles.", "pledge", FAR, "key", "one-and-the-same");

        assertThat(all()).hasSize(1);
    }

    @Test
    void theHoursOfTheInboxDecideWhetherADateIsDoubtful() {
        var sunday = "2031-03-09T12:00:00Z||el domingo";
        shop.run(() -> {
            var usual = Sheet.usual(shop.account.zone(), "");
            var week = new EnumMap<DayOfWeek, List<Interval>>(usual.week());
            week.put(DayOfWeek.SUNDAY, List.of(Interval.hours(9, 14)));
            var inbox = conversations.findByNumber(number).orElseThrow().inbox();
            calendars.save(
                    Scope.inbox(inbox),
                    new Sheet(usual.zone(), week, usual.country(), usual.region(), usual.worked(), usual.days()));
        });

        reply("text", "Se lo envío el domingo.", "pledge", sunday).is(303);
        assertThat(all())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEmpty());
    }

    @Test
    void whatWasSaidToBeDoneByMistakeIsReopenedWithALineInTheHistory() {
        reply("text", "Se lo envío el miércoles.", "pledge", FAR);
        var id = all().getFirst().id();
        nuria.post(path() + "/commitments/" + id + "/fulfilment");
        assertThat(nuria.get(path()).html().select(".promised .done").text()).contains("Cumplido", "Reabrir");
        assertThat(nuria.get("/commitments?whose=mine&state=kept").body()).contains("Reabrir");

        nuria.delete(path() + "/commitments/" + id + "/fulfilment");

        assertThat(all()).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(CommitmentState.OPEN));
        assertThat(nuria.get(path()).body()).contains("reabrió el compromiso «el miércoles»");
        assertThat(nuria.in("en").get(path()).body()).contains("reopened the commitment “el miércoles”");
    }

    @Test
    void whatIsDueTodayIsCountedBesideTheLedgersName() {
        assertThat(due()).isEmpty();
        reply("text", "Se lo envío el miércoles.", "pledge", FAR);
        assertThat(due()).as("not today").isEmpty();
        var soon = Instant.now().plusSeconds(1).toString() + "||ahora";
        reply("text", "Ahora mismo.", "pledge", soon, "pledge-reason", "agreed");
        assertThat(due()).isEqualTo("1");
        nuria.post(path() + "/commitments/" + all().getFirst().id() + "/fulfilment");
        assertThat(due()).isEmpty();
    }

    private String due() {
        return nuria.get("/customers")
                .html()
                .select(".nav a[href=/commitments] b")
                .text();
    }

    @Test
    void anUndoneReplyTakesItBack() {
        db.sql("update account set undo_seconds = 30 where id = :id")
                .param("id", shop.account.id())
                .update();
        reply("text", "Se lo envío el miércoles.", "pledge", FAR);
        assertThat(all()).hasSize(1);

        nuria.delete(
                path() + "/messages/" + matters.messages(shop, number).getLast().id() + "/departure");

        assertThat(all()).isEmpty();
    }

    @Test
    void aDoubtfulDateAsksOnceAndKeepsTheReason() {
        var sunday = "2031-03-09T12:00:00Z||el domingo";

        assertThat(reply("text", "Se lo envío el domingo.", "pledge", sunday)
                        .is(422)
                        .body())
                .contains("la tienda no abre", "name=\"pledge-reason\"", "Acordada con quien lo hace");
        assertThat(all()).isEmpty();
        assertThat(matters.messages(shop, number)).hasSize(1);

        reply("text", "Se lo envío el domingo.", "pledge", sunday, "pledge-reason", "agreed")
                .is(303);
        assertThat(all())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("agreed"));
    }

    @Test
    void aDateByHandNeedsNoScript() {
        reply("text", "Le digo algo.", "pledge-date", "2031-03-05", "pledge-time", "12:00")
                .is(303);

        assertThat(all()).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo("Le digo algo."));
        assertThat(reply("text", "Otra cosa.", "pledge-date", "mañana").is(422).body())
                .contains("no es una fecha");
    }

    @Test
    void aReplyKeepsWhatItDoesAndMovesWhatItCannot() {
        reply("text", "Se lo envío el miércoles.", "pledge", FAR);
        var first = all().getFirst();
        reply(
                "text",
                "Será el jueves.",
                "pledge",
                "2031-03-06T17:00:00Z||el jueves",
                "pledge-replaces",
                first.id().toString());
        assertThat(all())
                .extracting(Commitment::state)
                .containsExactly(CommitmentState.OPEN, CommitmentState.RENEGOTIATED);

        reply("text", "Ya ha salido.", "pledge-keeps", all().getFirst().id().toString());

        assertThat(all()).extracting(Commitment::state).contains(CommitmentState.KEPT);
    }

    @Test
    void oneIsNotedMovedAndDoneByHand() {
        nuria.post(path() + "/commitments", "text", "Llamarle", "date", "2031-03-05", "time", "12:00", "told", "phone")
                .is(303);
        var it = all().getFirst();
        var there = path() + "/commitments/" + it.id();

        assertThat(nuria.post(there + "/renegotiation", "date", "2031-03-06")
                        .is(422)
                        .body())
                .contains("saber la nueva fecha");
        assertThat(nuria.post(there + "/withdrawal").is(422).body()).contains("por qué");
        nuria.post(there + "/renegotiation", "date", "2031-03-06", "time", "12:00", "told", "phone")
                .is(303);
        var moved = all().getFirst();
        nuria.post(path() + "/commitments/" + moved.id() + "/fulfilment").is(303);
        nuria.post(path() + "/commitments/" + moved.id() + "/fulfilment").is(303);

        assertThat(all())
                .extracting(Commitment::state)
                .containsExactlyInAnyOrder(CommitmentState.KEPT, CommitmentState.RENEGOTIATED);
    }

    @Test
    void itIsOfItsConversationOnly() {
        nuria.post(path() + "/commitments", "text", "Llamarle", "date", "2031-03-05", "time", "12:00");
        var other = matters.harness(shop);

        nuria.post("/conversations/" + other + "/commitments/"
                        + all().getFirst().id() + "/fulfilment")
                .is(404);
    }

    @Test
    void thePageShowsWhoOwesWhatInBothLanguages() {
        reply("text", "Se lo envío el miércoles.", "pledge", FAR);

        assertThat(nuria.get("/commitments").is(200).body())
                .contains("el miércoles", "Pendiente", "Núria".substring(0, 1));
        assertThat(nuria.get("/commitments?whose=all&state=kept").body()).doesNotContain("el miércoles");
        assertThat(shop.as(shop.andres).get("/commitments").body()).doesNotContain("el miércoles");
        assertThat(shop.as(shop.marta).get("/commitments?whose=all&state=all").body())
                .contains("el miércoles");
        assertThat(nuria.in("en").get("/commitments").body()).contains("Commitments", "Pending");
        var back = "/commitments?whose=mine&state=pending";
        nuria.post(path() + "/commitments/" + all().getFirst().id() + "/fulfilment", "back", back)
                .leadsTo(back);
    }

    @Test
    void theShopSaysWhenToRemind() {
        var marta = shop.as(shop.marta);
        assertThat(marta.put("/settings/commitments", "remind", "x", "silence", "24", "load", "3")
                        .is(422)
                        .body())
                .contains("Un número entero");
        marta.put("/settings/commitments", "remind", "30", "silence", "12", "load", "1")
                .is(303);
        reply("text", "Se lo envío el miércoles.", "pledge", FAR);

        assertThat(reply("text", "Otra el miércoles.", "pledge", FAR).is(422).body())
                .contains("ya hay 1 compromisos");
        assertThat(marta.in("en").get("/settings/commitments").body()).contains("value=\"30\"", "Hours without news");
    }

    private Answer reply(String... fields) {
        return nuria.post(path() + "/messages", fields);
    }

    private String path() {
        return "/conversations/" + number;
    }

    private List<Commitment> all() {
        return shop.get(() -> commitments.of(matters.conversation(shop, number).id()));
    }
}
