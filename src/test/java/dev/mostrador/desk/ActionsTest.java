package dev.mostrador.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Priority;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Tags;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.fixtures.Telepuppy.Shop;
import dev.mostrador.identity.TeamResult;
import dev.mostrador.identity.Teams;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Everything that is done to a conversation beside writing in it; each leaves its line in the thread.
@ModuleTest
class ActionsTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Tags tags;

    @Autowired
    Teams teams;

    private Shop shop;
    private Client nuria;
    private long number;
    private String path;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        nuria = shop.as(shop.nuria);
        number = matters.harness(shop);
        path = "/conversations/" + number;
    }

    @Test
    void anAgentTakesItAndGivesItOn() {
        back(nuria.put(path + "/assignee", "agent", id(shop.nuria.id()), "at", "view=unassigned"));
        assertThat(conversation().assignee()).isEqualTo(shop.nuria.id());
        assertThat(conversation().owner()).isEqualTo(shop.nuria.id());

        nuria.put(path + "/assignee", "agent", id(shop.andres.id())).is(303);
        assertThat(conversation().assignee()).isEqualTo(shop.andres.id());
        assertThat(conversation().owner()).as("survives the hand-over").isEqualTo(shop.nuria.id());

        nuria.put(path + "/assignee", "agent", "").is(303);
        assertThat(conversation().assignee()).isNull();
        assertThat(lines()).contains("Nuria Sanz la tomó", "la asignó a Andrés Muñoz", "la dejó sin asignar");
    }

    @Test
    void nobodyFromOutsideCanBeGivenIt() {
        var other = telepuppy.open();

        nuria.put(path + "/assignee", "agent", id(other.nuria.id())).is(404);
        nuria.put(path + "/assignee", "agent", "cualquiera").is(404);

        assertThat(conversation().assignee()).isNull();
    }

    @Test
    void aTeamTakesItIn() {
        var team = shop.get(() -> ((TeamResult.Done) teams.create("Envíos", List.of())).team());

        nuria.put(path + "/team", "team", id(team.id())).is(303);
        assertThat(lines()).contains("la pasó al equipo Envíos");

        nuria.put(path + "/team", "team", "").is(303);
        assertThat(conversation().team()).isNull();
    }

    @Test
    void handingOverTheResponsibilityTakesANote() {
        nuria.put(path + "/assignee", "agent", id(shop.nuria.id()));

        var refused = nuria.put(path + "/owner", "agent", id(shop.andres.id()), "note", " ")
                .is(422);
        assertThat(refused.text()).contains("nota de relevo");

        nuria.put(path + "/owner", "agent", id(shop.andres.id()), "note", "Prometí la S para el jueves")
                .is(303);
        assertThat(conversation().owner()).isEqualTo(shop.andres.id());
        assertThat(lines()).contains("responde Andrés Muñoz: Prometí la S para el jueves");
    }

    @Test
    void aNewTagIsMadeWhereItIsNeededByWhoMay() {
        var marta = shop.as(shop.marta);
        marta.post(path + "/tags", "name", "arnés roto").is(303);
        marta.post(path + "/tags", "name", "ARNÉS ROTO").is(303);
        assertThat(marta.get(path).html().select(".talk-tags .removable").text())
                .isEqualTo("arnés roto");

        assertThat(marta.post(path + "/tags", "name", "a".repeat(41)).is(422).text())
                .contains("40 letras");
        assertThat(nuria.post(path + "/tags", "name", "otra").is(422).text()).contains("Elija una etiqueta");
    }

    @Test
    void tagsComeAndGo() {
        var tag = shop.get(() -> tags.create("talla").orElseThrow());

        nuria.post(path + "/tags", "tag", id(tag.id())).is(303);
        assertThat(nuria.get(path).html().select(".talk-tags .removable").text())
                .isEqualTo("talla");

        nuria.delete(path + "/tags/" + tag.id()).is(303);
        assertThat(nuria.get(path).html().select(".talk-tags .removable")).isEmpty();
        assertThat(nuria.post(path + "/tags", "tag", "").is(422).text()).contains("Elija una etiqueta");
    }

    @Test
    void thePriorityChanges() {
        nuria.put(path + "/priority", "priority", "urgent").is(303);

        assertThat(conversation().priority()).isEqualTo(Priority.URGENT);
        assertThat(nuria.get("/inbox/unassigned")
                        .html()
                        .select("#row-" + number + " .tag.broken")
                        .text())
                .isEqualTo("Urgente");
        nuria.put(path + "/priority", "priority", "low").is(404);
    }

    @Test
    void theSubjectChanges() {
        nuria.put(path + "/subject", "subject", "Arnés: cambio de talla").is(303);

        assertThat(conversation().subject()).isEqualTo("Arnés: cambio de talla");
        assertThat(nuria.put(path + "/subject", "subject", "").is(422).text()).contains("Falta el asunto");
    }

    @Test
    void itIsSnoozedUntilAMomentToComeAndBroughtBack() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        nuria.post(path + "/snooze", "until", tomorrow.toString()).is(303);
        assertThat(conversation().state()).isEqualTo(State.SNOOZED);

        nuria.delete(path + "/snooze").is(303);
        assertThat(conversation().state()).isEqualTo(State.OPEN);

        nuria.post(path + "/snooze", "date", "2090-01-31", "time", "09:00").is(303);
        assertThat(conversation().snoozedUntil()).isEqualTo(Instant.parse("2090-01-31T08:00:00Z"));
    }

    @Test
    void aMomentThatHasPassedOrIsNoneIsRefusedInWords() {
        assertThat(nuria.post(path + "/snooze", "date", "2020-01-31", "time", "09:00")
                        .is(422)
                        .text())
                .contains("ya ha pasado");
        assertThat(nuria.post(path + "/snooze", "date", "", "time", "").is(422).text())
                .contains("Falta el día");
        assertThat(shop.as(shop.nuria).in("en").post(path + "/snooze").is(422).text())
                .contains("is missing");
    }

    @Test
    void resolvingAwaitsTheCustomerWhoseAnswerReopens() {
        nuria.post(path + "/resolution").is(303);
        assertThat(nuria.get(path).html().select(".talk-tags").text()).contains("Pendiente de conformidad");

        matters.answer(shop, number, "Sigue sin llegar");
        assertThat(conversation().state()).isEqualTo(State.OPEN);
        assertThat(lines()).contains("El cliente volvió a escribir");
    }

    @Test
    void nothingClosesWithoutAReason() {
        assertThat(nuria.post(path + "/closure").is(422).text()).contains("Falta el motivo");
        assertThat(conversation().state()).isEqualTo(State.OPEN);

        nuria.post(path + "/closure", "reason", "agreed", "note", "Lo dijo por teléfono")
                .is(303);
        assertThat(conversation().state()).isEqualTo(State.CLOSED);
        assertThat(lines()).contains("la cerró: el cliente está conforme: Lo dijo por teléfono");

        nuria.delete(path + "/closure").is(303);
        assertThat(conversation().state()).isEqualTo(State.OPEN);
    }

    private void back(Answer answer) {
        answer.leadsTo(path + "?view=unassigned");
    }

    private Conversation conversation() {
        return matters.conversation(shop, number);
    }

    private String lines() {
        return nuria.get(path).html().select("p.event").text();
    }

    private static String id(UUID id) {
        return id.toString();
    }
}
