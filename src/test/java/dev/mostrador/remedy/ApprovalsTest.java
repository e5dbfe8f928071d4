package dev.mostrador.remedy;

import static dev.mostrador.remedy.Remedies.ask;
import static dev.mostrador.remedy.Remedies.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.calendar.Calendars;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Status;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import dev.mostrador.remedy.Approval.State;
import dev.mostrador.remedy.Approvals.Decision;
import dev.mostrador.remedy.Ceiling.Span;
import dev.mostrador.remedy.DecideResult.AlreadyDecided;
import dev.mostrador.remedy.DecideResult.Decided;
import dev.mostrador.remedy.DecideResult.Incomplete;
import dev.mostrador.remedy.DecideResult.NotYours;
import dev.mostrador.remedy.DecideResult.OwnRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ApprovalsTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private Matters matters;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Concessions concessions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalClock ticking;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Threads threads;

    @Autowired
    private Notices notices;

    private Telepuppy.Shop shop;
    private UUID talk;

    @BeforeEach
    void open() {
        shop = telepuppy.open();
        shop.run(() -> {
            remedies.limit(shop);
            talk = conversations
                    .findByNumber(matters.harness(shop))
                    .orElseThrow()
                    .id();
            attendance.present(List.of(shop.marta.id()));
        });
    }

    private Approval asked(String amount, Agent agent) {
        return ((GrantResult.Asked) concessions.grant(ask(talk, amount, agent.id()))).approval();
    }

    private static Decision yes(Agent agent) {
        return new Decision(true, "", "", agent.id());
    }

    private boolean isTold(Agent agent, NoticeKind kind) {
        return notices.isUnseen(agent.id(), kind, talk);
    }

    private List<EventKind> events() {
        return threads.events(talk).stream().map(Event::kind).toList();
    }

    @Test
    void aboveTheLimitTheOneNamedIsAskedWithAllThatMatters() {
        shop.run(() -> {
            concessions.grant(refund(talk, "15", shop.nuria.id()));
            var it = asked("50", shop.nuria);

            assertThat(it.exceeded().span()).isEqualTo(Span.CASE);
            assertThat(it.exceeded().over()).isEqualTo(4500);
            assertThat(it.told()).containsExactly(shop.marta.id());
            assertThat(it.due()).isEqualTo(calendars.shop().hours().plus(it.askedAt(), Duration.ofMinutes(120)));
            assertThat(isTold(shop.marta, NoticeKind.APPROVAL_ASKED)).isTrue();
            assertThat(isTold(shop.elena, NoticeKind.APPROVAL_ASKED)).isFalse();
            assertThat(concessions.of(talk)).hasSize(1);
            assertThat(approvals.pendingOf(talk)).extracting(Approval::id).containsExactly(it.id());
            assertThat(concessions.totalOf(talk)).containsExactly(new Money(6500, "EUR"));
            assertThat(events()).contains(EventKind.APPROVAL_ASKED);
        });
    }

    @Test
    void whatIsApprovedStandsInTheLedgerAndWhoAskedIsTold() {
        shop.run(() -> {
            var it = asked("150", shop.nuria); // more than Marta's own limit: she is named

            var done = (Decided) approvals.decide(it.id(), yes(shop.marta));

            assertThat(done.approval().state()).isEqualTo(State.APPROVED);
            var entered = Objects.requireNonNull(done.concession());
            assertThat(entered.money().minor()).isEqualTo(15000);
            assertThat(entered.askedBy()).isEqualTo(shop.nuria.id());
            assertThat(entered.decidedBy()).isEqualTo(shop.marta.id());
            assertThat(entered.approval()).isEqualTo(it.id());
            assertThat(isTold(shop.nuria, NoticeKind.APPROVAL_DECIDED)).isTrue();
            assertThat(approvals.pending()).isEmpty();
            assertThat(events()).contains(EventKind.APPROVAL_GIVEN);
            // it is no part of what Nuria may give this month by herself
            var vera =
                    matters.begin(shop, new dev.mostrador.conversation.Address("Vera", "vera@example.com"), "a", "b");
            assertThat(concessions.grant(refund(
                            conversations.findByNumber(vera).orElseThrow().id(), "20", shop.nuria.id())))
                    .isInstanceOf(GrantResult.Granted.class);
        });
    }

    @Test
    void anotherAmountCanBeApprovedAndARefusalSaysWhy() {
        shop.run(() -> {
            var it = asked("80", shop.nuria);
            assertThat(approvals.decide(it.id(), new Decision(true, "muchos", "", shop.marta.id())))
                    .isEqualTo(new Incomplete("amount", "remedy.wrong.amount"));
            var less = (Decided) approvals.decide(it.id(), new Decision(true, "40,50", "La mitad", shop.marta.id()));
            assertThat(Objects.requireNonNull(less.concession()).money().minor())
                    .isEqualTo(4050);
            assertThat(less.approval().money().minor()).isEqualTo(8000);

            var other = asked("80", shop.nuria);
            assertThat(approvals.decide(other.id(), new Decision(false, "", " ", shop.marta.id())))
                    .isEqualTo(new Incomplete("answer", "remedy.wrong.answer"));
            var no = (Decided) approvals.decide(other.id(), new Decision(false, "", "Ya tuvo 40", shop.marta.id()));
            assertThat(no.concession()).isNull();
            assertThat(no.approval().outcome().answer()).isEqualTo("Ya tuvo 40");
            assertThat(approvals.decide(other.id(), yes(shop.marta))).isInstanceOf(AlreadyDecided.class);
            assertThat(concessions.of(talk)).hasSize(1);
        });
    }

    @Test
    void nobodyApprovesTheirOwnAndWhoIsNamedAsksTheDelegate() {
        shop.run(() -> {
            var it = asked("500", shop.marta);
            assertThat(it.told()).containsExactly(shop.elena.id());
            assertThat(approvals.decide(it.id(), yes(shop.marta))).isEqualTo(new OwnRequest());
            assertThat(approvals.decide(it.id(), new Decision(false, "", "No", shop.marta.id())))
                    .isEqualTo(new OwnRequest());
            assertThat(approvals.decide(it.id(), yes(shop.elena))).isInstanceOf(Decided.class);
        });
    }

    @Test
    void whoHasTheLimitThemselvesMayAndOtherAgentsMayNot() {
        shop.run(() -> {
            var it = asked("30", shop.nuria);
            assertThat(approvals.decide(it.id(), yes(shop.andres))).isInstanceOf(NotYours.class);
            assertThat(approvals.mightDecide(it, shop.andres)).isFalse();
            assertThat(approvals.mightDecide(it, shop.elena)).isTrue(); // an administrator without a line of their own
            assertThat(approvals.decide(it.id(), yes(shop.elena))).isInstanceOf(Decided.class);
        });
    }

    @Test
    void whoAskedMayThinkAgainAndNobodyElseForThem() {
        shop.run(() -> {
            var it = asked("30", shop.nuria);
            assertThat(approvals.withdraw(it.id(), shop.marta.id())).isInstanceOf(NotYours.class);
            assertThat(((Decided) approvals.withdraw(it.id(), shop.nuria.id()))
                            .approval()
                            .state())
                    .isEqualTo(State.WITHDRAWN);
            assertThat(approvals.decide(it.id(), yes(shop.marta))).isInstanceOf(AlreadyDecided.class);
        });
    }

    @Test
    void whileTheOneNamedIsAwayTheDelegateIsToldToo() {
        shop.run(() -> {
            attendance.choose(shop.marta.id(), Status.AWAY);
            var it = asked("30", shop.nuria);
            assertThat(it.told()).containsExactly(shop.marta.id(), shop.elena.id());
            assertThat(isTold(shop.elena, NoticeKind.APPROVAL_ASKED)).isTrue();
        });
    }

    @Test
    void whenTheTimeIsOverTheDelegateIsToldOnce() {
        shop.run(() -> {
            var it = asked("30", shop.nuria);
            Moment.at(it.due().minusSeconds(1), ticking::take);
            assertThat(isTold(shop.elena, NoticeKind.APPROVAL_ASKED)).isFalse();

            Moment.at(it.due(), ticking::take);
            Moment.at(it.due(), ticking::take);

            assertThat(isTold(shop.elena, NoticeKind.APPROVAL_ASKED)).isTrue();
            assertThat(approvals.find(it.id()).orElseThrow().told()).containsExactly(shop.marta.id(), shop.elena.id());
            assertThat(events().stream().filter(kind -> kind == EventKind.APPROVAL_PASSED_ON))
                    .hasSize(1);
            Moment.at(it.due().plus(Duration.ofDays(30)), ticking::take);
            assertThat(approvals.find(it.id()).orElseThrow().nextAt()).isNull();
        });
    }

    @Test
    void withoutAProtocolAdministratorsDecide() {
        var bare = telepuppy.open();
        bare.run(() -> {
            var it = conversations.findByNumber(matters.harness(bare)).orElseThrow();
            var result = concessions.grant(ask(it.id(), "5", bare.nuria.id()));
            assertThat(((GrantResult.Asked) result).approval().told()).containsExactly(bare.elena.id());
            assertThat(concessions.grant(refund(it.id(), "5", bare.elena.id())))
                    .isInstanceOf(GrantResult.Granted.class);
        });
    }

    @Test
    void ofTwoWhoDecideAtTheSameMomentOneDoes() throws Exception {
        var it = shop.get(() -> asked("30", shop.nuria));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<DecideResult>> clicks = List.of(
                    () -> shop.get(() -> approvals.decide(it.id(), yes(shop.marta))),
                    () -> shop.get(() -> approvals.decide(it.id(), yes(shop.elena))));
            var decided = 0;
            for (var click : threads.invokeAll(clicks)) if (click.get() instanceof Decided) decided++;
            assertThat(decided).isEqualTo(1);
        }
        shop.run(() -> {
            assertThat(concessions.of(talk)).hasSize(1);
            assertThat(approvals.page(Set.of(State.APPROVED), null, null, 10)).hasSize(1);
        });
    }
}
