package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Blocking.Kind;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Spam and blocked senders.
@ModuleTest
@RecordApplicationEvents
class SpamTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Spam spam;

    @Autowired
    private Blocking blocking;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Closing closing;

    @Autowired
    private Replies replies;

    @Autowired
    private Threads threads;

    @Autowired
    private Lists lists;

    @Autowired
    private Search search;

    private Counter.Shop shop;
    private UUID talk;

    @BeforeEach
    void somebodyHasWritten() {
        shop = counter.openShop();
        talk = shop.get(() -> write("oferta@spam.example", "Gane dinero"));
    }

    @Test
    void itLeavesEveryListAndComesBackAsItWas() {
        shop.run(() -> {
            var until = Instant.parse("2090-01-01T08:00:00Z");
            snoozing.snooze(talk, until, shop.nuria());
            assertThat(spam.mark(talk, shop.nuria())).isTrue();
            assertThat(spam.mark(talk, shop.nuria())).isFalse();

            assertThat(state()).isEqualTo(State.SPAM);
            assertThat(lists.counts(shop.nuria(), List.of()).spam()).isEqualTo(1);
            assertThat(lists.counts(shop.nuria(), List.of()).snoozed()).isZero();
            assertThat(lists.page(new View.Snoozed(), Filter.NONE, null, 5).rows())
                    .isEmpty();

            assertThat(spam.unmark(talk, shop.nuria())).isTrue();
            assertThat(spam.unmark(talk, shop.nuria())).isFalse();
            assertThat(conversations.find(talk).orElseThrow().snoozedUntil()).isEqualTo(until);
            assertThat(lists.counts(shop.nuria(), List.of()).spam()).isZero();
        });
    }

    @Test
    void whoWritesMoreDoesNotComeBackByIt(ApplicationEvents published) {
        shop.run(() -> {
            spam.mark(talk, shop.nuria());
            published.clear();
            var more = (Received.Stored) conversations.receive(shop.answer(talk, "oferta@spam.example", "¡Última!"));
            assertThat(more.conversation()).isEqualTo(talk);
            assertThat(more.reopened()).isFalse();
            assertThat(state()).isEqualTo(State.SPAM);
            assertThat(published.stream(MessageReceived.class))
                    .as("nobody is told")
                    .isEmpty();
        });
    }

    @Test
    void answeringTakesItOut() {
        shop.run(() -> {
            spam.mark(talk, shop.nuria());
            replies.reply(shop.reply(talk, "¿En qué podemos ayudarle?", "k"));
            assertThat(state()).isEqualTo(State.OPEN);
        });
    }

    @Test
    void aBlockedSendersNextMailGoesThereWithoutAWord(ApplicationEvents published) {
        shop.run(() -> {
            assertThat(blocking.block(Kind.ADDRESS, "Oferta@spam.example ", shop.nuria()))
                    .isTrue();
            assertThat(blocking.block(Kind.ADDRESS, "oferta@spam.example", shop.nuria()))
                    .isFalse();
            published.clear();

            var next = write("OFERTA@spam.example", "Otra oferta");

            assertThat(conversations.find(next).orElseThrow().state()).isEqualTo(State.SPAM);
            assertThat(threads.messages(next, null, 5)).hasSize(1);
            assertThat(published.stream(MessageReceived.class)).isEmpty();
            assertThat(conversations
                            .find(write("otra@spam.example", "Hola"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(State.OPEN);

            assertThat(blocking.unblock(
                            blocking.of("oferta@spam.example").getFirst().id()))
                    .isPresent();
            assertThat(conversations
                            .find(write("oferta@spam.example", "Hola"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(State.OPEN);
            assertThat(conversations.find(next).orElseThrow().state()).isEqualTo(State.SPAM);
        });
    }

    @Test
    void aDomainIncludesThoseBelowItAndNoOther() {
        shop.run(() -> {
            blocking.block(Kind.DOMAIN, "spam.example", shop.nuria());
            assertThat(blocking.isBlocked("x@spam.example")).isTrue();
            assertThat(blocking.isBlocked("x@mail.spam.example")).isTrue();
            assertThat(blocking.isBlocked("x@notspam.example")).isFalse();
            assertThat(blocking.isBlocked("spam.example@example.com")).isFalse();
        });
    }

    @Test
    void whatIsGoingOnGoesOnAndWhatIsOverIsNotOpenedAgain() {
        shop.run(() -> {
            blocking.block(Kind.ADDRESS, "oferta@spam.example", shop.nuria());
            assertThat(conversations
                            .receive(shop.answer(talk, "oferta@spam.example", "Sigo"))
                            .conversation())
                    .isEqualTo(talk);
            assertThat(state()).isEqualTo(State.OPEN);

            closing.close(talk, Closing.Reason.NOT_NEEDED, "", shop.nuria());
            var after = conversations.receive(shop.answer(talk, "oferta@spam.example", "¿Y bien?"));
            assertThat(after.conversation()).isNotEqualTo(talk);
            assertThat(conversations.find(after.conversation()).orElseThrow().state())
                    .isEqualTo(State.SPAM);
            assertThat(state()).isEqualTo(State.CLOSED);
        });
    }

    @Test
    void anotherShopBlocksForItselfAlone() {
        shop.run(() -> blocking.block(Kind.ADDRESS, "oferta@spam.example", shop.nuria()));
        var other = counter.openShop();
        other.run(() -> {
            assertThat(blocking.isBlocked("oferta@spam.example")).isFalse();
            assertThat(blocking.all(null, 10)).isEmpty();
        });
    }

    @Test
    void onlyOldSpamIsEmptiedAndNothingOfItIsLeft() {
        shop.run(() -> {
            spam.mark(talk, shop.nuria());
            assertThat(spam.empty(Duration.ofDays(30))).isZero();
            assertThat(spam.olderThan(Duration.ofSeconds(-1))).isEqualTo(1);

            assertThat(spam.empty(Duration.ofSeconds(-1))).isEqualTo(1);
            assertThat(conversations.find(talk)).isEmpty();
            assertThat(search.find("gane dinero", null, 5).rows()).isEmpty();
            assertThat(lists.counts(shop.nuria(), List.of()).spam()).isZero();
            assertThat(lists.counts(shop.nuria(), List.of()).open()).isZero();
        });
    }

    private UUID write(String from, String subject) {
        return conversations.receive(shop.mail(from, subject, "Mire esto")).conversation();
    }

    private State state() {
        return conversations.find(talk).orElseThrow().state();
    }
}
