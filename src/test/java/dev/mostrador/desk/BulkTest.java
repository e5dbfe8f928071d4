package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Priority;
import dev.mostrador.conversation.Spam;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Tags;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One action on many conversations, told in a sentence, and taken back.
@ModuleTest
class BulkTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Tags tags;

    @Autowired
    Spam spam;

    private Shop shop;
    private Client nuria;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void threeHaveWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        first = matters.harness(shop);
        second = matters.begin(shop, new Address("Teo Gil", "teo@example.com"), "Factura", "¿La envían?");
        third = matters.begin(shop, new Address("Ana Vera", "ana@example.com"), "Pienso", "¿Queda sénior?");
    }

    @Test
    void theChosenOnesAreResolvedAndStandAgainAsBefore() {
        shop.as(shop.andres).put("/conversations/" + second + "/assignee", "agent", id(shop.andres.id()));

        var told = follow(bulk("resolve", first, second));
        assertThat(told.html().select("#bulk-done").text()).contains("2 resueltas", "Deshacer");
        assertThat(at(first).state()).isEqualTo(State.RESOLVED);
        assertThat(at(third).state()).isEqualTo(State.OPEN);

        assertThat(follow(undo(told)).html().select("#bulk-done").text()).contains("Deshecho en 2 conversaciones");
        assertThat(at(first).state()).isEqualTo(State.OPEN);
        assertThat(at(second).assignee()).isEqualTo(shop.andres.id());
        assertThat(nuria.get("/conversations/" + first).html().select("p.event").text())
                .contains("Nuria Sanz la dio por resuelta", "Nuria Sanz deshizo una acción");

        undo(told).is(303);
        assertThat(nuria.get("/conversations/" + first).html().select("p.event").text())
                .containsOnlyOnce("deshizo una acción");
    }

    @Test
    void oneThatIsGoneMeanwhileDoesNotKeepTheOthers() {
        var told = follow(bulk("priority:urgent", first, second));
        var gone = at(first).id();
        shop.run(() -> {
            spam.mark(gone, shop.nuria.id());
            assertThat(spam.empty(Duration.ofDays(-1))).isEqualTo(1);
        });

        undo(told).is(303);

        assertThat(at(second).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void everyKindOfActionCanBeTakenBack() {
        var talla = shop.get(() -> tags.create("talla").orElseThrow());
        var old = shop.get(() -> tags.create("vieja").orElseThrow());
        nuria.post("/conversations/" + first + "/tags", "tag", id(old.id())).is(303);
        var before = at(first);
        for (var what : List.of(
                "assign:" + shop.andres.id(),
                "tag:" + talla.id(),
                "untag:" + old.id(),
                "priority:urgent",
                "snooze:2090-01-31T08:00:00Z",
                "snooze:",
                "spam",
                "close:agreed")) {
            var told = follow(bulk(what, first));
            assertThat(at(first)).as(what).isNotEqualTo(before);
            undo(told).is(303);
            assertThat(at(first))
                    .as(what)
                    .usingRecursiveComparison()
                    .ignoringFields("tags")
                    .isEqualTo(before);
            assertThat(at(first).tags()).as(what).isEqualTo(before.tags());
        }
    }

    @Test
    void whatACustomerOrColleagueChangedMeanwhileIsLeftAloneAndNamed() {
        var told = follow(bulk("close:not_needed", first, second));
        matters.answer(shop, first, "Sigue sin llegar");

        assertThat(follow(undo(told)).html().select("#bulk-done").text())
                .contains("Deshecho en una conversación", "siguen como están: #" + first);
        assertThat(at(second).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatMayNotBeClosedIsNamedWithTheReason() {
        var guarded = matters.begin(shop, new Address("Eva", "eva@example.com"), Objection.SUBJECT, "Hola");

        var told = follow(bulk("close:agreed", first, guarded))
                .html()
                .select("#bulk-done")
                .text();

        assertThat(told).contains("Una cerrada", "Sin cambiar: #" + guarded, "Ese momento ya ha pasado");
        assertThat(at(guarded).state()).isEqualTo(State.OPEN);
    }

    @Test
    void theWholeViewIsTaken() {
        var told = follow(nuria.post("/bulk", "do", "priority:high", "all", "1", "at", "view=unassigned"));
        assertThat(told.html().select("#bulk-done").text()).contains("3 han cambiado de prioridad");

        var again = follow(nuria.in("en").post("/bulk", "do", "priority:high", "all", "1", "at", "view=unassigned"));
        assertThat(again.html().select("#bulk-done").text()).contains("None changed priority", "3 were so already");
    }

    @Test
    void allThatASearchFindsIsTaken() {
        var told = follow(nuria.post("/bulk", "do", "spam", "all", "1", "at", "q=pienso"));
        assertThat(told.html().select("#bulk-done").text()).contains("Una marcada como spam", "Deshacer");
        assertThat(at(third).state()).isEqualTo(State.SPAM);
        assertThat(at(first).state()).isEqualTo(State.OPEN);
        assertThat(nuria.get("/search?q=pienso").html().select(".bulk-bar .all").text())
                .isEqualTo("Todas las encontradas");
        assertThat(nuria.in("en")
                        .get("/search?q=pienso")
                        .html()
                        .select(".bulk-bar .all")
                        .text())
                .isEqualTo("All that were found");

        undo(told).is(303);
        assertThat(at(third).state()).isEqualTo(State.OPEN);
    }

    @Test
    void untilTheyAnswerWakesByAnAnswer() {
        var told = follow(bulk("snooze:", first, second));
        assertThat(told.html().select("#bulk-done").text()).contains("2 pospuestas");
        assertThat(at(first).snoozedUntil()).isNull();
        matters.answer(shop, first, "Ya está");
        assertThat(at(first).state()).isEqualTo(State.OPEN);
        assertThat(at(second).state()).isEqualTo(State.SNOOZED);
    }

    @Test
    void nothingChosenAndNothingOfOursAreRefused() {
        assertThat(nuria.post("/bulk", "do", "resolve").is(422).text()).contains("No hay ninguna conversación elegida");
        bulk("explotar", first).is(404);
        bulk("assign:" + telepuppy.open().nuria.id(), first).is(404);
        var told = bulk("resolve", first).location();
        shop.as(shop.andres).delete("/bulk/" + told.replaceFirst(".*done=", "")).is(404);
    }

    private Answer bulk(String what, long... numbers) {
        var fields = new ArrayList<>(List.of("do", what, "at", "view=open"));
        for (var number : numbers) {
            fields.addAll(List.of("number", Long.toString(number)));
        }
        return nuria.post("/bulk", fields.toArray(String[]::new));
    }

    private Answer undo(Answer told) {
        var form = told.html().select("[data-bulk-undo]").attr("action");
        return nuria.delete(form, "at", "view=open");
    }

    private Answer follow(Answer answer) {
        return nuria.get(answer.is(303).location()).is(200);
    }

    private Conversation at(long number) {
        return matters.conversation(shop, number);
    }

    private static String id(java.util.UUID id) {
        return id.toString();
    }
}
