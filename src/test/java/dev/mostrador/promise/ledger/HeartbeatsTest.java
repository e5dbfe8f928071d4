package dev.mostrador.promise.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Replies;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.notice.Notice;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A customer who waits hears from us before the silence is long.
@ModuleTest
class HeartbeatsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Replies replies;

    @Autowired
    private Closing closing;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Heartbeats heartbeats;

    @Autowired
    private LedgerSettings settings;

    @Autowired
    private Notices notices;

    @Autowired
    private Clock clock;

    private Counter.Shop shop;

    @BeforeEach
    void open() {
        shop = counter.openShop();
    }

    @Test
    void afterADayOfSilenceAnUpdateIsDueOnce() {
        shop.run(() -> {
            var conversation = conversation();

            assertThat(tick(23)).isZero();
            assertThat(heartbeats.overdue(List.of(conversation))).isEmpty();
            assertThat(tick(25)).isOne();
            assertThat(tick(26)).isZero();
            assertThat(heartbeats.overdue(List.of(conversation))).containsExactly(conversation);
            assertThat(notices.unseen(shop.nuria(), 9)).extracting(Notice::kind).contains(NoticeKind.UPDATE_DUE);
        });
    }

    @Test
    void ourAnswerEndsItUnlessWeStillOweSomething() {
        shop.run(() -> {
            var conversation = conversation();
            tick(25);
            say(conversation);
            assertThat(heartbeats.overdue(List.of(conversation))).isEmpty();
            assertThat(tick(100)).isZero();

            commitments.make(new NewCommitment(
                    conversation,
                    null,
                    "email",
                    shop.nuria(),
                    shop.nuria(),
                    "Le digo",
                    clock.instant().plus(Duration.ofDays(9)),
                    false,
                    "phone",
                    "",
                    "k"));
            say(conversation);
            tick(25);
            assertThat(heartbeats.overdue(List.of(conversation))).containsExactly(conversation);
        });
    }

    @Test
    void whatIsResolvedIsNotWaitedFor() {
        shop.run(() -> {
            var conversation = conversation();
            closing.resolve(conversation, shop.nuria());
            tick(25);

            assertThat(heartbeats.overdue(List.of(conversation))).isEmpty();
        });
    }

    @Test
    void aShopMaySetAnotherTimeOrNone() {
        shop.run(() -> {
            settings.change(new LedgerSetting(60, 2, 0));
            var conversation = conversation();
            tick(3);
            assertThat(heartbeats.overdue(List.of(conversation))).containsExactly(conversation);

            settings.change(new LedgerSetting(60, 0, 0));
            var other = conversation();
            tick(100);
            assertThat(heartbeats.overdue(List.of(other))).isEmpty();
        });
    }

    private void say(UUID conversation) {
        var message = replies.reply(
                shop.reply(conversation, "Seguimos en ello.", UUID.randomUUID().toString()));
        replies.delivery(message.id(), DeliveryState.SENT, List.of());
    }

    private int tick(int hours) {
        Instant later = clock.instant().plus(Duration.ofHours(hours));
        return Moment.at(later, heartbeats::takeDue);
    }

    private UUID conversation() {
        var id = ((Received.Stored) conversations.receive(shop.mail("lucia@example.com", "Correa", "¿Cuándo llega?")))
                .conversation();
        assigning.assign(id, shop.nuria(), shop.nuria());
        return id;
    }
}
