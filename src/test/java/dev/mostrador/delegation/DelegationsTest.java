package dev.mostrador.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.ConversationsDeleted;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Status;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import dev.mostrador.promise.ledger.Commitment;
import dev.mostrador.promise.ledger.CommitmentState;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.Published;
import dev.mostrador.protocol.Publishing;
import dev.mostrador.protocol.document.Delegation.Trigger;
import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.remedy.ConcessionAsked;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DelegationsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Deciding deciding;

    @Autowired
    private AskedClocks clocks;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Closing closing;

    @Autowired
    private Reopening reopening;

    @Autowired
    private Merging merging;

    @Autowired
    private Threads threads;

    @Autowired
    private Notices notices;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Replies replies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Telepuppy.Shop shop;
    private long number;
    private UUID talk;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(() -> {
            Published.now(protocols, publishing, shop.marta.email(), shop.elena.id());
            number = matters.harness(shop);
            talk = conversations.findByNumber(number).orElseThrow().id();
            assigning.assign(talk, shop.nuria.id(), shop.nuria.id());
        });
    }

    @Test
    void whatTheCustomerWritesIsProposedByTheRules() {
        shop.run(() -> {
            matters.answer(shop, number, "Si no llega mañana pondré una denuncia.");
            assertThat(now().state()).isEqualTo(DelegationState.PROPOSED);
            assertThat(now().causes()).singleElement().satisfies(cause -> {
                assertThat(cause.trigger()).isEqualTo(Trigger.WORDS);
                assertThat(cause.detail()).isEqualTo("denuncia");
            });
            assertThat(now().clock()).isNull();

            matters.answer(shop, number, "Quiero hablar con un supervisor.");
            assertThat(now().causes()).extracting(Cause::trigger).containsExactly(Trigger.WORDS, Trigger.ASKED);
            assertThat(clock().isRunning()).isTrue();
            assertThat(told(shop.nuria.id())).contains(NoticeKind.SUPERVISOR_ASKED);
            assertThat(happened()).containsExactly(EventKind.DELEGATION_PROPOSED, EventKind.DELEGATION_PROPOSED);

            var due = clock().due();
            matters.answer(shop, number, "Que me llame el encargado, por favor.");
            assertThat(clock().due())
                    .as("who asks again waits since the first time")
                    .isEqualTo(due);
        });
    }

    @Test
    void whoSaysThatTheyWillNotComplainIsNotHeard() {
        shop.run(() -> {
            matters.answer(shop, number, "No voy a poner ninguna denuncia, y el consumo de pienso es normal.");
            matters.answer(shop, number, "No quiero hablar con ningún supervisor.");
            assertThat(delegations.of(talk)).isEmpty();
        });
    }

    @Test
    void angerCountsByMessageAndReopeningsByTimes() {
        shop.run(() -> {
            matters.answer(shop, number, "Esto es una vergüenza, sois unos sinvergüenzas.");
            assertThat(delegations.of(talk)).isEmpty();
            matters.answer(shop, number, "Sois unos inútiles, qué vergüenza de tienda.");
            assertThat(now().causes()).extracting(Cause::trigger).containsExactly(Trigger.ANGER);
            assertThat(now().causes().getFirst().detail()).isEqualTo("2");

            for (int i = 0; i < 3; i++) {
                closing.close(talk, Closing.Reason.NOT_NEEDED, "", shop.nuria.id());
                assertThat(now().state()).isEqualTo(DelegationState.DROPPED);
                reopening.byAgent(talk, shop.nuria.id());
            }
            assertThat(now().causes()).extracting(Cause::trigger).containsExactly(Trigger.REOPENINGS);
        });
    }

    @Test
    void anAmountIsProposedOverTheProtocolsLimitOnly() {
        shop.run(() -> {
            assertThat(delegations.proposeOver(talk, new BigDecimal("120"), "120,00 €"))
                    .isFalse();
            assertThat(delegations.of(talk)).isEmpty();
            assertThat(delegations.proposeOver(talk, new BigDecimal("120.50"), "120,50 €"))
                    .isTrue();
            assertThat(delegations.proposeOver(talk, new BigDecimal("120.50"), "120,50 €"))
                    .as("twice")
                    .isFalse();
            assertThat(now().causes().getFirst().detail()).isEqualTo("120,50 €");
        });
    }

    @Test
    void whatIsAskedAboveSomebodysLimitsIsAnAmountToo() {
        shop.run(() -> {
            var asked = new ConcessionAsked(talk, Remedy.REFUND, 140_00, "EUR", shop.nuria.id(), false);
            transaction.executeWithoutResult(_ -> events.publishEvent(asked));
            assertThat(now().causes().getFirst().trigger()).isEqualTo(Trigger.AMOUNT);
            assertThat(now().causes().getFirst().detail()).contains("140");
        });
    }

    @Test
    void ageIsSeenWhenSomebodyLooks() {
        shop.run(() -> {
            var it = matter();
            assertThat(delegations.causes(it, null)).isEmpty();
            var later = it.createdAt().plus(Duration.ofHours(49));
            assertThat(Moment.at(later, () -> delegations.causes(it, null)))
                    .singleElement()
                    .satisfies(cause -> assertThat(cause.trigger()).isEqualTo(Trigger.HOURS));
        });
    }

    @Test
    void itGoesAboveWithWhatIsKnownAndTheOwnerStays() {
        shop.run(() -> {
            matters.answer(shop, number, "Quiero hablar con un supervisor, esto no puede ser.");
            var it = delegate(null);

            assertThat(it.to()).isEqualTo(shop.marta.id());
            assertThat(it.causes()).extracting(Cause::trigger).containsExactly(Trigger.ASKED);
            assertThat(matter().assignee()).isEqualTo(shop.marta.id());
            assertThat(matter().owner()).isEqualTo(shop.nuria.id());
            assertThat(told(shop.marta.id())).containsExactly(NoticeKind.DELEGATED);
            var pack = Objects.requireNonNull(it.pack());
            assertThat(pack.customer()).isEqualTo("Lucía Mena");
            assertThat(pack.lastWords()).startsWith("Quiero hablar con un supervisor");
            assertThat(pack.promises()).isNotEmpty();
            assertThat(delegations.waiting(shop.marta.id(), null, 10)).containsExactly(now());
        });
    }

    @Test
    void aSecondPressIsTheFirstAndRefusalsSayWhy() {
        shop.run(() -> {
            assertThat(delegations.delegate(wish(shop.andres.id()))).isInstanceOf(DelegateResult.NotAbove.class);
            assertThat(delegations.delegate(wish(shop.nuria.id()))).isInstanceOf(DelegateResult.ToThemselves.class);
            assertThat(delegations.delegate(new Delegating(talk, null, "  ", "", shop.nuria.id())))
                    .isInstanceOf(DelegateResult.NoReason.class);
            delegate(shop.elena.id());
            assertThat(delegations.delegate(wish(null))).isInstanceOf(DelegateResult.AlreadyDelegated.class);
            assertThat(now().to()).isEqualTo(shop.elena.id());

            closing.close(talk, Closing.Reason.NOT_NEEDED, "", shop.nuria.id());
            assertThat(now().state()).isEqualTo(DelegationState.DROPPED);
            assertThat(delegations.delegate(wish(null))).isInstanceOf(DelegateResult.Over.class);
        });
    }

    @Test
    void theDeputyIsProposedWhileTheResponsiblePersonIsAway() {
        shop.run(() -> {
            attendance.present(List.of(shop.marta.id(), shop.elena.id()));
            assertThat(delegations
                            .people(matter(), shop.nuria.id())
                            .getFirst()
                            .agent()
                            .id())
                    .isEqualTo(shop.marta.id());
            attendance.choose(shop.marta.id(), Status.AWAY);
            assertThat(delegations.people(matter(), shop.nuria.id()))
                    .extracting(found -> found.agent().id())
                    .containsExactly(shop.elena.id(), shop.marta.id());
            assertThat(delegate(null).to()).isEqualTo(shop.elena.id());
        });
    }

    @Test
    void theAnswerBringsItBackToWhoHadIt() {
        shop.run(() -> {
            var it = delegate(null);
            assertThat(deciding.accept(it.id(), shop.andres.id())).isInstanceOf(SettleResult.NotYours.class);
            assertThat(deciding.answer(it.id(), " ", shop.marta.id())).isInstanceOf(SettleResult.NoReason.class);
            assertThat(deciding.accept(it.id(), shop.marta.id())).isInstanceOf(SettleResult.Done.class);
            assertThat(deciding.accept(it.id(), shop.marta.id())).isInstanceOf(SettleResult.TooLate.class);

            deciding.answer(it.id(), "De acuerdo: devolvemos los 140 €.", shop.marta.id());
            assertThat(now().state()).isEqualTo(DelegationState.ANSWERED);
            assertThat(now().said()).isEqualTo("De acuerdo: devolvemos los 140 €.");
            assertThat(matter().assignee()).isEqualTo(shop.nuria.id());
            assertThat(told(shop.nuria.id())).contains(NoticeKind.DELEGATION_ANSWERED);
            assertThat(happened())
                    .containsExactly(EventKind.DELEGATED, EventKind.DELEGATION_ACCEPTED, EventKind.DELEGATION_ANSWERED);
        });
    }

    @Test
    void anotherSupervisorMayTakeItOverAndGiveItBack() {
        shop.run(() -> {
            var it = delegate(null);
            deciding.accept(it.id(), shop.elena.id());
            assertThat(now().to()).isEqualTo(shop.elena.id());
            assertThat(matter().assignee()).isEqualTo(shop.elena.id());

            deciding.giveBack(it.id(), "Falta la foto del producto", shop.elena.id());
            assertThat(now().state()).isEqualTo(DelegationState.RETURNED);
            assertThat(matter().assignee()).isEqualTo(shop.nuria.id());
            assertThat(told(shop.nuria.id())).contains(NoticeKind.DELEGATION_RETURNED);
            assertThat(delegate(null).state()).as("with the photo").isEqualTo(DelegationState.WAITING);
        });
    }

    @Test
    void whoDoesNotDelegateSaysWhyAndNothingIsOwedThen() {
        shop.run(() -> {
            matters.answer(shop, number, "Quiero hablar con un supervisor.");
            var it = now();
            assertThat(deciding.dismiss(it.id(), "", shop.nuria.id())).isInstanceOf(SettleResult.NoReason.class);
            deciding.dismiss(it.id(), "Ya ha hablado con Marta", shop.nuria.id());
            assertThat(now().state()).isEqualTo(DelegationState.DISMISSED);
            assertThat(clock().isOwed()).isFalse();
            assertThat(delegations.causes(matter(), now())).isEmpty();

            matters.answer(shop, number, "Insisto, páseme con su superior.");
            assertThat(now().state()).as("asked anew").isEqualTo(DelegationState.PROPOSED);
            assertThat(clock().isRunning()).isTrue();
        });
    }

    @Test
    void whoeverIsLateOwesACallTheSameDay() {
        shop.run(() -> {
            matters.answer(shop, number, "Quiero hablar con un supervisor.");
            var soon = Objects.requireNonNull(clock().next());
            assertThat(soon).isBefore(clock().due());
            strike(soon);
            assertThat(told(shop.marta.id())).containsExactly(NoticeKind.SUPERVISOR_SOON);
            assertThat(clock().next()).isEqualTo(clock().due());

            var due = clock().due();
            strike(due);
            strike(due);
            assertThat(clock().missed()).isEqualTo(due);
            assertThat(happened()).contains(EventKind.SUPERVISOR_MISSED);
            var call = call();
            assertThat(call.text()).isEqualTo("Llamar hoy a Lucía Mena: pidió hablar con un responsable");
            assertThat(call.owner()).isEqualTo(shop.marta.id());
            assertThat(call.due()).isAfter(due);
            assertThat(day(call.due())).as("the same day").isEqualTo(day(due));
            assertThat(told(shop.marta.id())).contains(NoticeKind.SUPERVISOR_MISSED);

            deciding.spoke(now().id(), shop.marta.id());
            assertThat(clock().met()).isNotNull();
            assertThat(commitments.find(call.id()).orElseThrow().state().isDone())
                    .isTrue();
        });
    }

    @Test
    void whatASupervisorWritesStopsTheClockAndAnAgentsReplyDoesNot() {
        shop.run(() -> {
            matters.answer(shop, number, "Quiero hablar con un supervisor.");
            var it = delegate(null);
            reply(shop.nuria.id());
            assertThat(clock().met()).isNull();
            reply(shop.marta.id());
            assertThat(clock().met()).isNotNull();
            assertThat(now().state()).as("who writes has accepted").isEqualTo(DelegationState.ACCEPTED);
            strike(clock().due().plusSeconds(60));
            assertThat(clock().missed()).isNull();
            assertThat(commitments.pending(talk)).isEmpty();
            assertThat(deciding.spoke(it.id(), shop.marta.id())).isInstanceOf(SettleResult.TooLate.class);
        });
    }

    @Test
    void whatWasDelegatedGoesIntoTheConversationThatIsKeptAndBack() {
        shop.run(() -> {
            matters.answer(shop, number, "Quiero hablar con un supervisor.");
            var other = matters.begin(shop, Matters.LUCIA, "Otra vez", "Hola");
            var kept = matters.conversation(shop, other).id();
            merging.merge(talk, kept, false, shop.nuria.id());
            assertThat(delegations.of(kept).orElseThrow().state()).isEqualTo(DelegationState.PROPOSED);
            assertThat(delegations.of(talk)).isEmpty();

            merging.undo(talk, shop.nuria.id());
            assertThat(now().state()).isEqualTo(DelegationState.PROPOSED);
            assertThat(delegations.of(kept)).isEmpty();
        });
    }

    @Test
    void ofTwoThatBecomeOneTheCustomerStillWaits() {
        shop.run(() -> {
            matters.answer(shop, number, "Quiero hablar con un supervisor.");
            var due = clock().due();
            var other = matters.begin(shop, Matters.LUCIA, "Otra vez", "Hola, pondré una denuncia.");
            var kept = matters.conversation(shop, other).id();
            merging.merge(talk, kept, false, shop.nuria.id());
            var it = delegations.of(kept).orElseThrow();
            assertThat(it.causes()).extracting(Cause::trigger).containsExactly(Trigger.WORDS, Trigger.ASKED);
            assertThat(Objects.requireNonNull(it.clock()).due()).isEqualTo(due);
        });
    }

    @Test
    void whatIsDeletedIsGone() {
        shop.run(() -> {
            matters.answer(shop, number, "Sois unos sinvergüenzas. Quiero hablar con un supervisor.");
            transaction.executeWithoutResult(
                    _ -> events.publishEvent(new ConversationsDeleted(List.of(talk), List.of())));
            assertThat(delegations.of(talk)).isEmpty();
        });
    }

    @Test
    void anotherShopSeesNothing() {
        var it = shop.get(() -> delegate(null));
        telepuppy.open().run(() -> {
            assertThat(delegations.of(talk)).isEmpty();
            assertThat(delegations.find(it.id())).isEmpty();
            assertThat(delegations.waiting(null, null, 10)).isEmpty();
        });
    }

    @Test
    void twoWhoDelegateAtOnceDelegateOnce() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<DelegateResult> press = () -> {
            barrier.await();
            return shop.get(() -> delegations.delegate(wish(null)));
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = pool.invokeAll(List.of(press, press));
            var results = List.of(both.getFirst().get(), both.getLast().get());
            assertThat(results)
                    .filteredOn(DelegateResult.Delegated.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(DelegateResult.AlreadyDelegated.class::isInstance)
                    .hasSize(1);
        }
    }

    private Delegation now() {
        return delegations.of(talk).orElseThrow();
    }

    private AskedClock clock() {
        return Objects.requireNonNull(now().clock());
    }

    private Conversation matter() {
        return conversations.find(talk).orElseThrow();
    }

    private Delegating wish(@Nullable UUID to) {
        return new Delegating(talk, to, "Pasa de mi límite", "¿Devolvemos los 140 €?", shop.nuria.id());
    }

    private Delegation delegate(@Nullable UUID to) {
        return ((DelegateResult.Delegated) delegations.delegate(wish(to))).it();
    }

    private void strike(Instant at) {
        Moment.at(at, () -> clocks.due().forEach(id -> transaction.executeWithoutResult(_ -> clocks.strike(id))));
    }

    private void reply(UUID agent) {
        var message = replies.reply(new NewReply(
                talk,
                "email",
                agent,
                new Address("Telepuppy", "hola@telepuppy.example"),
                Recipients.to(Matters.LUCIA),
                "Re: la talla",
                "Buenos días, Lucía. Lo miro ahora mismo.",
                null,
                null,
                UUID.randomUUID().toString(),
                List.of()));
        replies.delivery(message.id(), DeliveryState.SENT, List.of());
    }

    private Commitment call() {
        return commitments.pending(talk).stream()
                .filter(it -> it.state() == CommitmentState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeKind> told(UUID agent) {
        return notices.unseen(agent, 10).stream()
                .map(Notice::kind)
                .filter(kind -> kind.name().startsWith("DELEGAT") || kind.name().startsWith("SUPERVISOR"))
                .toList();
    }

    private List<EventKind> happened() {
        return threads.events(talk).stream()
                .map(event -> event.kind())
                .filter(kind -> kind.name().startsWith("DELEGAT") || kind.name().startsWith("SUPERVISOR"))
                .toList();
    }

    private static java.time.LocalDate day(Instant at) {
        return at.atZone(java.time.ZoneId.of("Europe/Madrid")).toLocalDate();
    }
}
