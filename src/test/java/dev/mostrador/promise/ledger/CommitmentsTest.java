package dev.mostrador.promise.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Departure;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Threads;
import dev.mostrador.conversation.Withdrawing;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CommitmentsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Replies replies;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private Merging merging;

    @Autowired
    private Closing closing;

    @Autowired
    private Threads threads;

    @Autowired
    private Notices notices;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentSteps steps;

    @Autowired
    private KeptFigures figures;

    @Autowired
    private LedgerSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    private Counter.Shop shop;

    @BeforeEach
    void open() {
        shop = counter.openShop();
    }

    @Test
    void aCommitmentIsKeptOnceHoweverOftenItIsClicked() {
        shop.run(() -> {
            var it = make(conversation(), in(4));

            assertThat(commitments.keep(it.id(), null, shop.nuria()))
                    .isInstanceOfSatisfying(
                            Settling.Settled.class,
                            settled -> assertThat(settled.commitment().state()).isEqualTo(CommitmentState.KEPT));
            assertThat(commitments.keep(it.id(), null, shop.nuria())).isInstanceOf(Settling.AlreadySettled.class);
            assertThat(commitments.withdraw(it.id(), "", shop.nuria())).isInstanceOf(Settling.AlreadySettled.class);
            assertThat(kinds(it.conversation())).endsWith(EventKind.COMMITTED, EventKind.COMMITMENT_KEPT);
        });
    }

    @Test
    void theSameWishTwiceIsOneCommitment() {
        shop.run(() -> {
            var wish = wish(conversation(), in(4), "the same key");

            assertThat(commitments.make(wish).id())
                    .isEqualTo(commitments.make(wish).id());
            assertThat(commitments.of(wish.conversation())).hasSize(1);
        });
    }

    @Test
    void doneAfterItsMomentIsLate() {
        shop.run(() -> {
            var it = make(conversation(), in(1));

            at(in(2), () -> commitments.keep(it.id(), null, shop.nuria()));

            assertThat(commitments.find(it.id()).orElseThrow().state()).isEqualTo(CommitmentState.LATE);
        });
    }

    @Test
    void anotherDateTakesItsPlaceOnlyIfTheCustomerKnows() {
        shop.run(() -> {
            var it = make(conversation(), in(4));
            var untold = wish(it.conversation(), in(30), "again");

            assertThat(commitments.renegotiate(it.id(), untold, shop.nuria())).isInstanceOf(Settling.NotTold.class);
            assertThat(commitments.renegotiate(it.id(), told(it.conversation(), in(-1)), shop.nuria()))
                    .isInstanceOf(Settling.Past.class);
            assertThat(commitments.renegotiate(it.id(), told(it.conversation(), in(30)), shop.nuria()))
                    .isInstanceOfSatisfying(
                            Settling.Settled.class,
                            settled ->
                                    assertThat(settled.commitment().replaces()).isEqualTo(it.id()));
            assertThat(commitments.of(it.conversation()))
                    .extracting(Commitment::state)
                    .containsExactly(CommitmentState.OPEN, CommitmentState.RENEGOTIATED);
        });
    }

    @Test
    void whatIsBrokenCannotBeTakenBack() {
        shop.run(() -> {
            var it = make(conversation(), in(1));
            passTo(in(3));

            assertThat(commitments.withdraw(it.id(), "", shop.nuria())).isInstanceOf(Settling.Broken.class);
        });
    }

    @Test
    void anUndoneReplyTakesItsCommitmentBackAndWhatItKept() {
        shop.run(() -> {
            var conversation = conversation();
            var before = make(conversation, in(4));
            var message = replies.reply(
                    shop.reply(conversation, "Mañana le digo.", "k1").leaving(new Departure(in(1), false)));
            commitments.keep(before.id(), message.id(), shop.nuria());
            var made = commitments.make(new NewCommitment(
                    conversation,
                    message.id(),
                    "email",
                    shop.nuria(),
                    shop.nuria(),
                    "Mañana",
                    in(24),
                    false,
                    "",
                    "",
                    "k2"));

            assertThat(withdrawing.withdraw(message.id(), shop.nuria())).isTrue();

            assertThat(commitments.find(made.id())).isEmpty();
            assertThat(commitments.find(before.id()).orElseThrow().state()).isEqualTo(CommitmentState.OPEN);
            assertThat(figures.all(in(-24), in(48)).kept()).isZero();
        });
    }

    @Test
    void theClockRemindsTellsAndBreaksEachOnce() {
        shop.run(() -> {
            var it = make(conversation(), in(10));

            passTo(in(8));
            assertThat(told(shop.nuria())).isEmpty();
            passTo(in(9.5));
            assertThat(told(shop.nuria())).containsExactly(NoticeKind.COMMITMENT_DUE);
            notices.seenAll(shop.nuria());
            passTo(in(9.6));
            assertThat(told(shop.nuria())).isEmpty();
            passTo(in(10.01));
            assertThat(told(shop.nuria())).containsExactly(NoticeKind.COMMITMENT_DUE);
            assertThat(commitments.find(it.id()).orElseThrow().state()).isEqualTo(CommitmentState.OPEN);
            passTo(in(10.3));
            assertThat(told(shop.nuria())).contains(NoticeKind.COMMITMENT_BROKEN);
            assertThat(commitments.find(it.id()).orElseThrow().state()).isEqualTo(CommitmentState.BROKEN);
            assertThat(at(in(100), steps::takeDue)).isZero();
        });
    }

    @Test
    void theSupervisorHearsOfABrokenOne() {
        shop.run(() -> {
            db.sql("update agent set role = 'supervisor' where account_id = :account and id = :id")
                    .param("account", shop.account())
                    .param("id", shop.andres())
                    .update();
            make(conversation(), in(1));

            passTo(in(2));

            assertThat(told(shop.andres())).containsExactly(NoticeKind.COMMITMENT_BROKEN);
        });
    }

    @Test
    void twoNodesTellOnce() {
        shop.run(() -> {
            var conversation = conversation();
            for (int i = 0; i < 40; i++) make(conversation, in(1));
        });
        var taken = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> shop.get(() -> at(in(1.01), steps::takeDue))))
                .limit(4)
                .toList();

        assertThat(taken.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(40);
        shop.run(() -> assertThat(db.sql(
                                "select count(*) from commitment_event where account_id = :account and kind = 'reminded'")
                        .param("account", shop.account())
                        .query(Integer.class)
                        .single())
                .isEqualTo(40));
    }

    @Test
    void aMergedConversationShowsTheCommitmentsOfBoth() {
        shop.run(() -> {
            var one = conversation();
            var other = conversation();
            make(one, in(4));
            make(other, in(5));

            merging.merge(other, one, true, shop.nuria());

            assertThat(commitments.of(one)).hasSize(2);
            merging.undo(other, shop.nuria());
            assertThat(commitments.of(one)).hasSize(1);
        });
    }

    @Test
    void nothingClosesWhileTheCustomerWaitsForADate() {
        shop.run(() -> {
            var it = make(conversation(), in(4));

            assertThat(closing.close(it.conversation(), Closing.Reason.AGREED, "", shop.nuria()))
                    .isInstanceOf(Closing.CloseResult.Refused.class);
            commitments.keep(it.id(), null, shop.nuria());
            assertThat(closing.close(it.conversation(), Closing.Reason.AGREED, "", shop.nuria()))
                    .isInstanceOf(Closing.CloseResult.Closed.class);
        });
    }

    @Test
    void theFiguresAreAsCountedByHand() {
        shop.run(() -> {
            var conversation = conversation();
            commitments.keep(make(conversation, in(5)).id(), null, shop.nuria());
            commitments.keep(make(conversation, in(5)).id(), null, shop.nuria());
            commitments.renegotiate(make(conversation, in(5)).id(), told(conversation, in(300)), shop.nuria());
            commitments.withdraw(make(conversation, in(5)).id(), "", shop.nuria());
            var late = make(conversation, in(1));
            var moved = make(conversation, in(1));
            make(conversation, in(1));
            passTo(in(2));
            passTo(in(2));
            at(in(3), () -> commitments.keep(late.id(), null, shop.nuria()));
            at(in(3), () -> commitments.renegotiate(moved.id(), told(conversation, in(400)), shop.nuria()));

            var all = figures.all(in(-24), in(48));

            assertThat(List.of(all.kept(), all.late(), all.broken(), all.renegotiated()))
                    .containsExactly(2, 1, 2, 1);
            assertThat(all.percent()).isEqualTo(40);
            assertThat(figures.byPerson(in(-24), in(48)))
                    .extracting(Kept::of)
                    .containsExactly(shop.nuria().toString());
            assertThat(figures.byChannel(in(-24), in(48))).extracting(Kept::of).containsExactly("email");
            assertThat(figures.byMonth(in(-24), in(48), ZoneOffset.UTC).stream()
                            .mapToInt(Kept::kept)
                            .sum())
                    .isEqualTo(2);
        });
    }

    @Test
    void anotherShopSeesNothing() {
        var it = shop.get(() -> make(conversation(), in(4)));

        counter.openShop().run(() -> assertThat(commitments.find(it.id())).isEmpty());
    }

    @Test
    void whatIsDueIsFoundThroughTheIndex() {
        shop.run(() -> {
            var plan = String.join("\n", db.sql("""
                            explain select id from commitment where account_id = 1 and next_at <= now()
                            order by next_at limit 200 for update skip locked
                            """).query(String.class).list());

            assertThat(plan).contains("commitment_next");
        });
    }

    private void passTo(Instant moment) {
        Moment.at(moment, () -> {
            while (steps.takeDue() > 0) {
                continue;
            }
        });
    }

    private static <T> T at(Instant moment, java.util.function.Supplier<T> work) {
        return Moment.at(moment, work);
    }

    private Instant in(double hours) {
        return clock.instant().plusSeconds(Math.round(hours * 3600));
    }

    private UUID conversation() {
        return ((Received.Stored) conversations.receive(shop.mail("lucia@example.com", "Correa", "¿Cuándo llega?")))
                .conversation();
    }

    private Commitment make(UUID conversation, Instant due) {
        return commitments.make(wish(conversation, due, UUID.randomUUID().toString()));
    }

    private NewCommitment wish(UUID conversation, Instant due, String key) {
        return new NewCommitment(
                conversation, null, "email", shop.nuria(), shop.nuria(), "Le digo algo", due, false, "", "", key);
    }

    private NewCommitment told(UUID conversation, Instant due) {
        return new NewCommitment(
                conversation,
                null,
                "email",
                shop.nuria(),
                shop.nuria(),
                "Le digo algo",
                due,
                false,
                "phone",
                "",
                UUID.randomUUID().toString());
    }

    private List<NoticeKind> told(UUID agent) {
        return notices.unseen(agent, 20).stream()
                .map(Notice::kind)
                .filter(kind -> kind != NoticeKind.NEW)
                .toList();
    }

    private List<EventKind> kinds(UUID conversation) {
        return threads.events(conversation).stream().map(Event::kind).toList();
    }
}
