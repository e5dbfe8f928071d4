package dev.mostrador.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Caps;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.Answer;
import dev.mostrador.fixtures.Client;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agent;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Giving by hand asks where a rule would not have given, and a reason is enough.
@ModuleTest
class AssigneeTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Skills skills;

    @Autowired
    private Caps caps;

    private Telepuppy.Shop shop;
    private Client marta;
    private long number;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = telepuppy.open();
        marta = shop.as(shop.marta);
        number = matters.harness(shop);
    }

    private Answer give(Agent agent, String... more) {
        var fields = new java.util.ArrayList<>(List.of("agent", agent.id().toString()));
        fields.addAll(List.of(more));
        return marta.put("/conversations/" + number + "/assignee", fields.toArray(String[]::new));
    }

    private @Nullable UUID assignee() {
        return matters.conversation(shop, number).assignee();
    }

    private void asksForTraining() {
        shop.run(() -> skills.create("Reclamaciones", Skill.Kind.TRAINING, List.of(inbox())));
    }

    private String inbox() {
        return matters.conversation(shop, number).inbox();
    }

    @Test
    void toSomebodyWithoutTheTrainingItAsksAndKeepsTheReason() {
        asksForTraining();
        var asked = give(shop.nuria).is(422).html();
        assertThat(asked.select("[data-ask]").text()).contains("¿Asignarla de todos modos?", "Nuria", "Reclamaciones");
        assertThat(asked.select("[data-key=1]").val()).isEqualTo("customer");
        assertThat(marta.in("en")
                        .put(
                                "/conversations/" + number + "/assignee",
                                "agent",
                                shop.nuria.id().toString())
                        .body())
                .contains("Assign it all the same?");
        assertThat(assignee()).isNull();

        give(shop.nuria, "anyway", "knows").is(303);
        assertThat(assignee()).isEqualTo(shop.nuria.id());
        assertThat(marta.in("es").get("/conversations/" + number).body())
                .contains("Le falta: Reclamaciones. Motivo: Ya conoce el asunto");
    }

    @Test
    void whoIsTrainedOrWhereNothingIsAskedForGetsItAtOnce() {
        give(shop.nuria).is(303);
        asksForTraining();
        var training = shop.get(() -> skills.all().getFirst().id());
        shop.run(() -> skills.enable(shop.andres.id(), Set.of(training), Set.of("es"), null));
        give(shop.andres).is(303);
        assertThat(assignee()).isEqualTo(shop.andres.id());
    }

    @Test
    void toSomebodyWithFullHandsItAsksButNotWhoTakesItThemselves() {
        shop.run(() -> caps.limit("email", 0));
        give(shop.nuria).is(422);
        give(shop.marta).is(303);
        assertThat(assignee()).isEqualTo(shop.marta.id());
    }

    @Test
    void manyAtOnceLeaveOutWhatAsksForATraining() {
        asksForTraining();
        marta.post("/bulk", "number", Long.toString(number), "at", "view=open", "do", "assign:" + shop.nuria.id());
        assertThat(assignee()).isNull();
    }
}
