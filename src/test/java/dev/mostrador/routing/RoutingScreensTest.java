package dev.mostrador.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Status;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How one stands, the end of a shift, the settings and the board.
@ModuleTest
class RoutingScreensTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Shift shift;

    @Autowired
    Attendance attendance;

    @Autowired
    Policies policies;

    @Autowired
    Rules rules;

    @Autowired
    Skills skills;

    @Autowired
    Caps caps;

    @Autowired
    Threads threads;

    @Autowired
    Giving giving;

    @Autowired
    Assigning assigning;

    private Telepuppy.Shop shop;
    private Client nuria;
    private Client marta;

    @BeforeEach
    void openShop() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        marta = shop.as(shop.marta);
    }

    @Test
    void oneSaysHowOneStandsInTheMenuUnderOnesName() {
        assertThat(nuria.get("/inbox/mine").html().select(".switch-state").text())
                .isEqualTo("En línea");
        nuria.put("/status", "status", "busy", "back", "/inbox/mine").leadsTo("/inbox/mine");
        assertThat(nuria.get("/inbox/mine").html().select(".switch-state").text())
                .isEqualTo("Con otra cosa");
        nuria.put("/status", "status", "asleep", "back", "//thief.example").leadsTo("/inbox");
        assertThat(shop.get(() -> attendance.of(shop.nuria.id())).status()).isEqualTo(Status.BUSY);
        nuria.put("/status/activity").is(204);
    }

    @Test
    void theEndOfAShiftHandsOverWithANoteAndTheOwnerStays() {
        var kept = mine("Uno");
        var handed = mine("Dos");
        var number = shop.get(() -> shift.find(handed).number());
        assertThat(nuria.get("/shift/end").html().text()).contains("Esto queda abierto a su nombre");

        nuria.post(
                        "/shift/end",
                        "to",
                        "keep",
                        "to-" + number,
                        "agent-" + shop.andres.id(),
                        "note-" + number,
                        "Falta la factura")
                .leadsTo("/inbox");

        shop.run(() -> {
            assertThat(shift.assignee(kept)).isEqualTo(shop.nuria.id());
            assertThat(shift.assignee(handed)).isEqualTo(shop.andres.id());
            assertThat(shift.find(handed).owner()).isEqualTo(shop.nuria.id());
            assertThat(threads.messages(handed, null, 10))
                    .filteredOn(it -> it.direction() == Direction.NOTE)
                    .extracting(Message::text)
                    .containsExactly("Falta la factura");
            assertThat(attendance.of(shop.nuria.id()).status()).isEqualTo(Status.GONE);
        });
        assertThat(nuria.get("/inbox/mine").html().select(".switch-state").text())
                .isEqualTo("Turno terminado");
    }

    @Test
    void whoAnswersChangesOnlyWithANoteAndWhenTheCustomerIsTold() {
        var mail = mine("Uno");
        var number = shop.get(() -> shift.find(mail).number());
        var to = "agent-" + shop.andres.id();

        var refused = nuria.post("/shift/end", "to", to, "owner-" + number, "yes", "note-" + number, "Lo lleva Andrés")
                .is(422)
                .html();
        assertThat(refused.text()).contains("dígaselo al cliente");
        assertThat(refused.select("#note-" + number).val()).isEqualTo("Lo lleva Andrés");
    }

    @Test
    void whereTheCustomerCannotBeToldWhoAnswersStays() {
        var mail = mine("Uno");
        var number = shop.get(() -> shift.find(mail).number());
        nuria.post(
                        "/shift/end",
                        "to",
                        "agent-" + shop.andres.id(),
                        "owner-" + number,
                        "yes",
                        "note-" + number,
                        "Falta la factura",
                        "told-" + number,
                        "Desde mañana le atiende Andrés.")
                .leadsTo("/inbox");
        shop.run(() -> {
            // the shop has no mailbox to tell it from; all else is done
            assertThat(shift.find(mail).owner()).isEqualTo(shop.nuria.id());
            assertThat(shift.assignee(mail)).isEqualTo(shop.andres.id());
        });
    }

    @Test
    void theHistorySaysWhyItWasGiven() {
        var mail = shop.get(() -> {
            policies.set(new Policy(null, Way.ROUND_ROBIN, false, 5));
            shift.arrive(shop.nuria);
            var id = shift.mail("Hola");
            giving.round();
            return id;
        });
        var number = shop.get(() -> shift.find(mail).number());
        assertThat(nuria.get("/conversations/" + number + "?view=mine").html().text())
                .contains("Reparto: a Nuria Sanz, por turno");
    }

    @Test
    void whatIsKeptDoesNotGoBackToTheQueue() {
        shop.run(() -> policies.set(new Policy(null, Way.ROUND_ROBIN, false, 5)));
        var kept = mine("Uno");
        nuria.post("/shift/end", "to", "keep").leadsTo("/inbox");
        assertThat(shop.get(() -> shift.assignee(kept))).isEqualTo(shop.nuria.id());
    }

    @Test
    void aSupervisorSetsQueuesAndCaps() {
        marta.put(
                        "/settings/routing",
                        "way-none",
                        "least_loaded",
                        "by-language-none",
                        "yes",
                        "away-none",
                        "7",
                        "cap-chat",
                        "3",
                        "cap-email",
                        "12",
                        "cap-form",
                        "20",
                        "idle",
                        "15")
                .leadsTo("/settings/routing");
        shop.run(() -> {
            assertThat(policies.of(null)).isEqualTo(new Policy(null, Way.LEAST_LOADED, true, 7));
            assertThat(caps.of("chat")).isEqualTo(3);
            assertThat(attendance.awayAfter()).isEqualTo(15);
        });
        var page = marta.put("/settings/routing", "way-none", "none", "away-none", "x", "idle", "15")
                .is(422)
                .html();
        assertThat(page.text()).contains("Un número de 0 a 480");
        assertThat(marta.in("en").get("/settings/routing").text()).contains("At a time per agent");
    }

    @Test
    void rulesAreMadeOrderedTriedAndDeleted() {
        marta.post(
                        "/settings/routing/rules",
                        "name",
                        "Uno",
                        "active",
                        "yes",
                        "words",
                        "gato\nperro",
                        "priority",
                        "high")
                .leadsTo("/settings/routing");
        marta.post("/settings/routing/rules", "name", "Dos", "active", "yes", "words", "gato")
                .leadsTo("/settings/routing");
        var two = shop.get(() -> rules.all().get(1).id());
        marta.put("/settings/routing/rules/" + two + "/place").leadsTo("/settings/routing");
        assertThat(shop.get(rules::all)).extracting(Rule::name).containsExactly("Dos", "Uno");

        var trial =
                marta.get("/settings/routing/trial?channel=email&text=Un+gato").html();
        assertThat(trial.select("#result").text()).contains("La toma la regla «Dos»");

        marta.put("/settings/routing/rules/" + two, "name", "Dos", "words", "gato")
                .leadsTo("/settings/routing");
        assertThat(marta.get("/settings/routing/trial?channel=email&text=Un+gato")
                        .html()
                        .select("#result")
                        .text())
                .contains("La toma la regla «Uno»");
        marta.delete("/settings/routing/rules/" + two).leadsTo("/settings/routing");
        marta.post("/settings/routing/rules", "name", "").is(422);
        var number = shop.get(() -> shift.find(shift.mail("Mi perro")).number());
        assertThat(marta.get("/settings/routing/trial?number=" + number)
                        .html()
                        .select("#result")
                        .text())
                .contains("La toma la regla «Uno»");
    }

    @Test
    void aTrainingIsGrantedWithDateAndByWhom() {
        marta.post("/settings/skills", "name", "Reclamaciones", "kind", "training", "inboxes", "hola@telepuppy.example")
                .leadsTo("/settings/skills");
        marta.post("/settings/skills", "name", "reclamaciones").is(422);
        var training = shop.get(() -> skills.all().getFirst().id());
        var path = "/settings/skills/agents/" + shop.nuria.id();
        marta.put(path, "skill", training.toString(), "language", "pt", "cap-chat", "2")
                .leadsTo("/settings/skills");

        assertThat(marta.get(path).html().text()).contains("lo dice Marta Ríos");
        assertThat(marta.get("/settings/skills").html().text()).contains("portugués");
        assertThat(shop.get(() -> caps.of(shop.nuria.id(), "chat"))).isEqualTo(2);
    }

    @Test
    void theBoardSaysWhoIsHereAndWhyWhatWaitsDoesInBothLanguages() {
        shop.run(() -> {
            policies.set(new Policy(null, Way.ROUND_ROBIN, false, 5));
            shift.mail("Hola");
        });
        nuria.get("/staff").is(403);
        assertThat(marta.get("/staff").html().text()).contains("Nuria Sanz").contains("Nadie en línea");
        marta.post("/language", "language", "en");
        assertThat(marta.get("/staff").html().text()).contains("Who is here").contains("Nobody on line");
        assertThat(marta.get("/settings/routing").html().text()).contains("The first that fits decides.");
        assertThat(marta.get("/shift/end").html().text()).contains("Nothing stays open in your name.");
    }

    private UUID mine(String text) {
        return shop.get(() -> {
            var it = shift.mail(text);
            assigning.assign(it, shop.nuria.id(), shop.nuria.id());
            return it;
        });
    }
}
