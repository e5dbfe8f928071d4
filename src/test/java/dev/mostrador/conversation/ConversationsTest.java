package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ConversationsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Replies replies;

    @Autowired
    private Threads threads;

    @Autowired
    private Closing closing;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Lists lists;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void aFirstMessageOpensAConversationWithItsCustomer() {
        shop.run(() -> {
            var received = conversations.receive(shop.mail("lucia@example.com", "Talla cambiada", "Pedí la S"));

            assertThat(received)
                    .isInstanceOfSatisfying(
                            Received.Stored.class,
                            stored -> assertThat(stored.opened()).isTrue());
            var conversation = conversations.findByNumber(received.number()).orElseThrow();
            assertThat(conversation.subject()).isEqualTo("Talla cambiada");
            assertThat(conversation.state()).isEqualTo(State.OPEN);
            assertThat(conversation.awaitingUs()).isTrue();
            assertThat(conversation.preview()).isEqualTo("Pedí la S");
            assertThat(threads.messages(conversation.id(), null, 10))
                    .extracting(Message::text, Message::direction)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("Pedí la S", Direction.INBOUND));
        });
    }

    @Test
    void theSameMessageTwiceIsOneMessage() {
        shop.run(() -> {
            var mail = shop.mail("lucia@example.com", "Talla", "Pedí la S");
            var first = conversations.receive(mail);
            var second = conversations.receive(mail);

            assertThat(second).isEqualTo(new Received.Duplicate(first.conversation(), first.number(), first.message()));
            assertThat(threads.messages(first.conversation(), null, 10)).hasSize(1);
        });
    }

    @Test
    void aNewMessageReopensTheConversationWithItsOwner() {
        shop.run(() -> {
            var first = conversations.receive(shop.mail("lucia@example.com", "Talla", "Pedí la S"));
            assigning.assign(first.conversation(), shop.nuria(), shop.nuria());
            assigning.assign(first.conversation(), shop.andres(), shop.nuria());
            closing.close(first.conversation(), Closing.Reason.AGREED, "", shop.andres());

            var second = (Received.Stored) conversations.receive(
                    shop.answer(first.conversation(), "lucia@example.com", "Todavía no ha llegado"));

            assertThat(second.reopened()).isTrue();
            assertThat(second.number()).isEqualTo(first.number());
            var conversation = conversations.find(first.conversation()).orElseThrow();
            assertThat(conversation.state()).isEqualTo(State.OPEN);
            assertThat(conversation.owner()).isEqualTo(shop.nuria());
            assertThat(conversation.assignee()).isEqualTo(shop.andres());
            assertThat(threads.events(first.conversation()))
                    .extracting(Event::kind)
                    .containsExactly(
                            EventKind.CREATED,
                            EventKind.ASSIGNED,
                            EventKind.ASSIGNED,
                            EventKind.CLOSED,
                            EventKind.REOPENED);
        });
    }

    @Test
    void aReplyIsQueuedOnceHoweverOftenTheButtonIsPressed() {
        shop.run(() -> {
            var received = conversations.receive(shop.mail("lucia@example.com", "Talla", "Pedí la S"));
            var reply = shop.reply(received.conversation(), "Le enviamos la S hoy", "key-1");
            var first = replies.reply(reply);
            var second = replies.reply(reply);

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(first.delivery()).isEqualTo(DeliveryState.QUEUED);
            var conversation = conversations.find(received.conversation()).orElseThrow();
            assertThat(conversation.awaitingUs()).isFalse();
            assertThat(conversation.assignee()).as("who answers takes it").isEqualTo(shop.nuria());
            assertThat(conversation.messageCount()).isEqualTo(2);
        });
    }

    @Test
    void aNoteStaysInTheHouseAndCallsAColleague() {
        shop.run(() -> {
            var received = conversations.receive(shop.mail("lucia@example.com", "Talla", "Pedí la S"));
            replies.note(
                    received.conversation(),
                    shop.nuria(),
                    "@Andrés ¿queda alguna?",
                    Set.of(shop.andres()),
                    "n1",
                    List.of());

            assertThat(lists.counts(shop.andres(), List.of()).mentioned()).isEqualTo(1);
            assertThat(lists.page(new View.Mentioned(shop.andres()), Filter.NONE, null, 10)
                            .rows())
                    .hasSize(1);
            assertThat(lists.counts(shop.nuria(), List.of()).mentioned()).isZero();
            assertThat(conversations.find(received.conversation()).orElseThrow().preview())
                    .isEqualTo("Pedí la S");
        });
    }

    @Test
    void countsFollowEveryChangeWithoutCounting() {
        shop.run(() -> {
            var one = conversations
                    .receive(shop.mail("a@example.com", "Uno", "uno"))
                    .conversation();
            var two = conversations
                    .receive(shop.mail("b@example.com", "Dos", "dos"))
                    .conversation();
            conversations.receive(shop.mail("c@example.com", "Tres", "tres"));
            assigning.assign(one, shop.nuria(), shop.nuria());
            assigning.assignTeam(two, shop.team(), shop.nuria());
            closing.resolve(one, shop.nuria());

            var counts = lists.counts(shop.nuria(), List.of(shop.team()));
            assertThat(counts).isEqualTo(new Lists.Counts(0, 2, 0, 2, 0, 1, 0, 0, 0, Map.of(shop.team(), 1L)));
        });
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        shop.run(() -> {
            for (var i = 0; i < 7; i++) {
                conversations.receive(shop.mail("c" + i + "@example.com", "Asunto " + i, "texto"));
            }
            var first = lists.page(new View.Unassigned(), Filter.NONE, null, 3);
            var second = lists.page(new View.Unassigned(), Filter.NONE, first.next(), 3);
            var third = lists.page(new View.Unassigned(), Filter.NONE, second.next(), 3);

            assertThat(List.of(first, second, third))
                    .flatExtracting(Page::rows)
                    .extracting(row -> ((Conversation) row).subject())
                    .containsExactly(
                            "Asunto 6", "Asunto 5", "Asunto 4", "Asunto 3", "Asunto 2", "Asunto 1", "Asunto 0");
            assertThat(third.next()).isNull();
        });
    }

    @Test
    void anotherAccountSeesNothing() {
        var received = shop.get(() -> conversations.receive(shop.mail("lucia@example.com", "Talla", "Pedí la S")));
        var stranger = counter.openShop();
        stranger.run(() -> {
            assertThat(conversations.find(received.conversation())).isEmpty();
            assertThat(threads.message(received.message())).isEmpty();
            assertThat(lists.page(new View.Unassigned(), Filter.NONE, null, 10).rows())
                    .isEmpty();
        });
    }
}
