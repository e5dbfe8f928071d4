package dev.mostrador.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Priority;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.Workload;
import dev.mostrador.customer.PreferentialCare;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Status;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Moment;
import dev.mostrador.reason.ReasonSorting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who gets what nobody has.
@ModuleTest
class GivingTest {
    @Autowired
    ReasonSorting sorting;

    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Shift shift;

    @Autowired
    Policies policies;

    @Autowired
    Rules rules;

    @Autowired
    Skills skills;

    @Autowired
    Giving giving;

    @Autowired
    Queue queue;

    @Autowired
    Floors floors;

    @Autowired
    Caps caps;

    @Autowired
    Workload workload;

    @Autowired
    Attendance attendance;

    @Autowired
    Agents agents;

    @Autowired
    Leaving leaving;

    @Autowired
    PreferentialCare care;

    @Autowired
    Assigning assigning;

    @Autowired
    Closing closing;

    @Autowired
    Threads threads;

    private Telepuppy.Shop shop;

    @BeforeEach
    void openShop() {
        shop = telepuppy.open();
    }

    @Test
    void aShopThatSaidNothingGivesOutNothing() {
        shop.run(() -> {
            shift.arrive(shop.nuria);
            var mail = shift.mail("Hola");

            assertThat(giving.round()).isZero();
            assertThat(shift.assignee(mail)).isNull();
        });
    }

    @Test
    void aNewConversationIsGivenOutByItselfAfterTheCommitAndItsHistorySaysWhy() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            shift.arrive(shop.nuria);
            var mail = shift.mail("Hola");

            await().atMost(Duration.ofSeconds(10)).until(scoped(() -> shift.assignee(mail) != null));

            assertThat(shift.assignee(mail)).isEqualTo(shop.nuria.id());
            assertThat(shift.find(mail).owner()).isEqualTo(shop.nuria.id());
            assertThat(last(mail).data()).containsEntry("why", "round_robin");
        });
    }

    @Test
    void manyThreadsGiveEachConversationOnceFairlyAndNeverOverTheCap() throws Exception {
        var most = 7;
        shop.run(() -> {
            caps.limit("email", most);
            shift.arrive(shop.nuria, shop.andres, shop.begona);
            for (var i = 0; i < 30; i++) {
                shift.mail("Hola " + i);
            }
            everything(Way.ROUND_ROBIN);
        });
        together(12, () -> {
            while (giving.round() > 0) {}
            return null;
        });
        shop.run(() -> {
            var load = workload.of("email");
            assertThat(load.byAgent().values()).containsExactly(most, most, most);
            assertThat(load.waiting()).isEqualTo(30 - 3 * most);
            assertThat(assignments()).allMatch(times -> times == 1);
        });
    }

    @Test
    void takingTurnsIsFairAlsoWhenManyGiveAtOnce() throws Exception {
        shop.run(() -> {
            shift.arrive(shop.nuria, shop.andres, shop.begona);
            everything(Way.ROUND_ROBIN);
        });
        together(6, () -> {
            for (var i = 0; i < 4; i++) {
                shift.mail("Hola");
                giving.round();
            }
            return null;
        });
        shop.run(() -> {
            giving.round();
            assertThat(workload.of("email").byAgent().values()).containsExactly(8, 8, 8);
        });
    }

    @Test
    void theLeastLoadedGetsTheNext() {
        shop.run(() -> {
            shift.arrive(shop.nuria, shop.andres);
            assigning.assign(shift.mail("Uno"), shop.nuria.id(), shop.nuria.id());
            assigning.assign(shift.mail("Dos"), shop.nuria.id(), shop.nuria.id());
            assigning.assign(shift.mail("Tres"), shop.andres.id(), shop.andres.id());
            var mail = shift.mail("Cuatro");
            everything(Way.LEAST_LOADED);

            settle();

            assertThat(shift.assignee(mail)).isEqualTo(shop.andres.id());
        });
    }

    @Test
    void whatWaitsIsGivenWhenAPlaceBecomesFreeOrSomebodyComes() {
        shop.run(() -> {
            caps.limit("chat", 1);
            everything(Way.ROUND_ROBIN);
            shift.arrive(shop.nuria);
            var first = shift.chat("Uno");
            settle();
            var second = shift.chat("Dos");
            settle();
            assertThat(shift.assignee(second)).isNull();
            assertThat(choice(second)).isEqualTo(new Choice.Waits(Lack.FULL, "", ""));

            closing.resolve(first, shop.nuria.id());
            settle();
            assertThat(shift.assignee(second)).isEqualTo(shop.nuria.id());

            var third = shift.chat("Tres");
            settle();
            assertThat(shift.assignee(third)).isNull();
            shift.arrive(shop.andres);
            settle();
            assertThat(shift.assignee(third)).isEqualTo(shop.andres.id());
        });
    }

    @Test
    void nobodyGetsWhatTheyCannotAndTheSupervisorSeesWhy() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            rules.create("Portugués", true, words("encomenda"), effect(null, null, List.of(), "pt"));
            shift.arrive(shop.nuria, shop.andres);
            var mail = shift.mail("Onde está a minha encomenda");
            settle();
            assertThat(choice(mail)).isEqualTo(new Choice.Waits(Lack.LANGUAGE, "pt", ""));

            skills.enable(shop.begona.id(), List.of(), List.of("es", "pt"), shop.marta.id());
            assertThat(choice(mail)).isEqualTo(new Choice.Waits(Lack.OFFLINE, "pt", ""));

            shift.arrive(shop.begona);
            settle();
            assertThat(shift.assignee(mail)).isEqualTo(shop.begona.id());
            assertThat(last(mail).data()).containsEntry("rule", "Portugués");
        });
    }

    @Test
    void anInboxThatRequiresATrainingWaitsForWhoHasIt() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            var training = skills.create("Reclamaciones", Skill.Kind.TRAINING, List.of("hola@telepuppy.example"))
                    .orElseThrow();
            shift.arrive(shop.nuria, shop.andres);
            var mail = shift.mail("Hola");
            settle();
            assertThat(choice(mail)).isEqualTo(new Choice.Waits(Lack.SKILL, "", "Reclamaciones"));

            skills.enable(shop.andres.id(), List.of(training.id()), List.of(), shop.marta.id());
            settle();

            assertThat(shift.assignee(mail)).isEqualTo(shop.andres.id());
            assertThat(skills.grants()).singleElement().satisfies(grant -> {
                assertThat(grant.by()).isEqualTo(shop.marta.id());
                assertThat(grant.at()).isNotNull();
            });
        });
    }

    @Test
    void theFirstRuleThatFitsSetsTheTeamAndRaisesThePriority() {
        shop.run(() -> {
            var team = shift.team("Devoluciones", shop.begona);
            policies.set(new Policy(team, Way.ROUND_ROBIN, false, 5));
            rules.create("Devolución", true, words("devolucion"), effect(team, Priority.HIGH, List.of(), null));
            rules.create("Todo", true, Condition.ALWAYS, effect(null, Priority.URGENT, List.of(), null));
            shift.arrive(shop.nuria, shop.begona);
            var mail = shift.mail("Quiero hacer una DEVOLUCIÓN.");
            settle();

            var it = shift.find(mail);
            assertThat(it.team()).isEqualTo(team);
            assertThat(it.priority()).isEqualTo(Priority.HIGH);
            assertThat(it.assignee()).isEqualTo(shop.begona.id());
        });
    }

    @Test
    void whoAnswersForItGetsItBack() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            shift.arrive(shop.nuria, shop.andres);
            var mail = shift.mail("Hola");
            settle();
            var owner = shift.find(mail).owner();
            var other = owner.equals(shop.nuria.id()) ? shop.andres.id() : shop.nuria.id();
            assigning.assign(mail, other, shop.marta.id());
            assigning.assign(mail, null, shop.marta.id());
            settle();

            assertThat(shift.assignee(mail)).isEqualTo(owner);
            assertThat(last(mail).data()).containsEntry("why", "owner");
        });
    }

    @Test
    void whoeverLeavesItToTheOthersDoesNotGetItAgain() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            shift.arrive(shop.nuria);
            var mail = shift.mail("Hola");
            settle();
            assigning.assign(mail, null, shop.nuria.id());
            settle();

            assertThat(shift.assignee(mail)).isNull();
            assertThat(choice(mail)).isEqualTo(new Choice.Waits(Lack.OFFLINE, "", ""));
        });
    }

    @Test
    void whoIsDeactivatedOrGoneLeavesTheirsToTheOthersAndTheOwnerStays() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            shift.arrive(shop.nuria);
            var mail = shift.mail("Hola");
            settle();
            shift.arrive(shop.andres);
            attendance.choose(shop.nuria.id(), Status.GONE);
            settle();
            assertThat(shift.assignee(mail)).isEqualTo(shop.andres.id());
            assertThat(shift.find(mail).owner()).isEqualTo(shop.nuria.id());

            shift.arrive(shop.begona);
            agents.disable(shop.andres.id());
            settle();
            assertThat(shift.assignee(mail)).isEqualTo(shop.begona.id());
        });
    }

    @Test
    void anUnansweredChatLeavesWhoIsAwayForTooLongAndTheirMailStays() {
        shop.run(() -> {
            everything(Way.ROUND_ROBIN);
            shift.arrive(shop.nuria);
            var chat = shift.chat("¿Hay alguien?");
            var mail = shift.mail("Sin prisa");
            settle();
            shift.arrive(shop.andres);
            Moment.at(Instant.now().minusSeconds(4 * 60), () -> attendance.choose(shop.nuria.id(), Status.AWAY));
            leaving.takeFromTheAbsent();
            assertThat(shift.assignee(chat)).isEqualTo(shop.nuria.id());

            Moment.at(Instant.now().minusSeconds(6 * 60), () -> attendance.choose(shop.nuria.id(), Status.AWAY));
            leaving.takeFromTheAbsent();
            settle();

            assertThat(shift.assignee(chat)).isEqualTo(shop.andres.id());
            assertThat(shift.assignee(mail)).isEqualTo(shop.nuria.id());
        });
    }

    @Test
    void whatWaitsLongestComesBeforeWhatIsUrgentSinceAMoment() {
        shop.run(() -> {
            var old = Moment.at(Instant.now().minus(Duration.ofHours(9)), () -> shift.mail("Ayer"));
            rules.create("Urgente", true, words("urgente"), effect(null, Priority.URGENT, List.of(), null));
            var urgent = shift.mail("Es urgente");
            var amparo = shift.mail("Soy Amparo");
            care.declare(shift.find(amparo).customer(), "", shop.marta.id());
            everything(Way.ROUND_ROBIN);

            assertThat(queue.all()).extracting(it -> it.conversation().id()).containsExactly(amparo, old, urgent);
        });
    }

    @Test
    void anUrgentOneGoesFirst() {
        shop.run(() -> {
            var normal = shift.mail("Uno");
            rules.create("Urgente", true, words("urgente"), effect(null, Priority.URGENT, List.of(), null));
            var urgent = shift.mail("Es urgente");
            everything(Way.ROUND_ROBIN);

            assertThat(queue.all()).extracting(it -> it.conversation().id()).containsExactly(urgent, normal);
        });
    }

    @Test
    void aRuleSeesWhySomebodyWritesAndWhatWasSaidOfIt() {
        shop.run(() -> {
            var invoices = new Condition(
                    List.of(), List.of(), List.of(), List.of(), false, List.of(), List.of("payment"), List.of());
            rules.create("Facturas", true, invoices, effect(null, Priority.HIGH, List.of(), null));
            var invoice = shift.mail("Necesito la factura de mi pedido a nombre de mi empresa");
            var other = shift.mail("¿A qué hora cierran?");

            assertThat(shift.find(invoice).priority()).isEqualTo(Priority.HIGH);
            assertThat(shift.find(other).priority()).isEqualTo(Priority.NORMAL);
            sorting.sort(other, null, "payment.charge", shop.marta.id());
            assertThat(shift.find(other).priority()).isEqualTo(Priority.HIGH);
        });
    }

    private void everything(Way way) {
        policies.set(new Policy(null, way, false, 5));
    }

    private static Condition words(String... words) {
        return new Condition(List.of(), List.of(), List.of(), List.of(), false, List.of(words));
    }

    private static Effect effect(UUID team, Priority priority, List<UUID> skills, String language) {
        return new Effect(team, null, priority, skills, language);
    }

    private Choice choice(UUID conversation) {
        return giving.choice(queue.wanted(shift.find(conversation)), floors.now());
    }

    private Event last(UUID conversation) {
        return threads.events(conversation).stream()
                .filter(event -> event.kind() == EventKind.ASSIGNED)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private List<Integer> assignments() {
        var times = new ArrayList<Integer>();
        for (var agent : List.of(shop.nuria, shop.andres, shop.begona)) {
            for (var it : workload.inHandsOf(agent.id(), 100)) {
                times.add((int) threads.events(it.id()).stream()
                        .filter(event -> event.kind() == EventKind.ASSIGNED)
                        .count());
            }
        }
        return times;
    }

    private <T> Callable<T> scoped(Callable<T> work) {
        return () -> AccountScope.call(shop.account.id(), work::call);
    }

    // What others began is done with the lock; a round after it leaves nothing that could be given.
    private void settle() {
        giving.round();
    }

    private void together(int threads, Callable<Void> work) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Void>>();
            for (var i = 0; i < threads; i++) {
                running.add(pool.submit(scoped(work)));
            }
            for (var each : running) {
                each.get();
            }
        }
    }
}
