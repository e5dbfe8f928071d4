package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Splitting.SplitResult;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Splitting and linking.
@ModuleTest
class SplittingTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Splitting splitting;

    @Autowired
    private Merging merging;

    @Autowired
    private Linking linking;

    @Autowired
    private Replies replies;

    @Autowired
    private Threads threads;

    @Autowired
    private Search search;

    @Autowired
    private Lists lists;

    private Counter.Shop shop;
    private UUID talk;

    @BeforeEach
    void luciaAsksThreeThings() {
        shop = counter.openShop();
        shop.run(() -> {
            talk = conversations
                    .receive(shop.mail("lucia@example.com", "Talla", "Pedí la S"))
                    .conversation();
            conversations.receive(shop.answer(talk, "lucia@example.com", "Además quiero un rascador"));
            conversations.receive(shop.answer(talk, "lucia@example.com", "El rascador, en gris"));
        });
    }

    @Test
    void aMessageAloneBecomesAConversationOfTheSameCustomer() {
        shop.run(() -> {
            var fresh = split(1, false);

            assertThat(texts(talk)).containsExactly("Pedí la S", "El rascador, en gris");
            assertThat(texts(fresh.id())).containsExactly("Además quiero un rascador");
            var made = conversations.find(fresh.id()).orElseThrow();
            assertThat(made.customerName()).isEqualTo("lucia@example.com");
            assertThat(made.messageCount()).isEqualTo(1);
            assertThat(made.preview()).isEqualTo("Además quiero un rascador");
            assertThat(conversations.find(talk).orElseThrow().messageCount()).isEqualTo(2);
            assertThat(linking.of(talk)).extracting(Conversation::id).containsExactly(fresh.id());
            assertThat(linking.of(fresh.id())).extracting(Conversation::id).containsExactly(talk);
            assertThat(kinds(talk)).contains(EventKind.SPLIT_OFF);
            assertThat(kinds(fresh.id())).containsExactly(EventKind.SPLIT_FROM);
            assertThat(lists.counts(shop.nuria(), List.of()).open()).isEqualTo(2);
        });
    }

    @Test
    void whatCameLaterGoesAlongWhenAsked() {
        shop.run(() -> {
            replies.note(talk, shop.nuria(), "@Andrés ¿queda en gris?", Set.of(shop.andres()), "n", List.of());
            var fresh = split(1, true);

            assertThat(texts(talk)).containsExactly("Pedí la S");
            assertThat(texts(fresh.id()))
                    .containsExactly("Además quiero un rascador", "El rascador, en gris", "@Andrés ¿queda en gris?");
            assertThat(lists.page(new View.Mentioned(shop.andres()), Filter.NONE, null, 5)
                            .rows())
                    .extracting(Conversation::id)
                    .containsExactly(fresh.id());
            assertThat(search.find("gris", null, 5).rows())
                    .extracting(hit -> hit.conversation().id())
                    .containsExactly(fresh.id());
        });
    }

    @Test
    void theSecondClickFindsTheFirstOnesConversation() {
        shop.run(() -> {
            var message = threads.messages(talk, null, 10).get(1).id();
            var fresh = split(1, false);
            assertThat(splitting.split(talk, message, false, shop.nuria()))
                    .isEqualTo(new SplitResult.Elsewhere(
                            conversations.find(fresh.id()).orElseThrow()));
        });
    }

    @Test
    void somethingStaysBehind() {
        shop.run(() -> {
            var message = threads.messages(talk, null, 10).getFirst().id();
            assertThat(splitting.split(talk, message, true, shop.nuria())).isEqualTo(new SplitResult.Everything());
            assertThat(texts(talk)).hasSize(3);
        });
    }

    @Test
    void mergingBackIsTheWayToUndoIt() {
        shop.run(() -> {
            var fresh = split(1, true);
            merging.merge(fresh.id(), talk, false, shop.nuria());
            assertThat(texts(talk)).containsExactly("Pedí la S", "Además quiero un rascador", "El rascador, en gris");
            assertThat(linking.of(talk)).as("it is not linked with itself").isEmpty();
        });
    }

    @Test
    void aMessageOfAMergedConversationIsSplitOffForGood() {
        shop.run(() -> {
            var other = conversations
                    .receive(shop.mail("lucia@example.com", "Otra", "otra cosa"))
                    .conversation();
            var asked = threads.messages(other, null, 1).getFirst();
            merging.merge(other, talk, false, shop.nuria());
            var split = (SplitResult.Split) splitting.split(talk, asked.id(), false, shop.nuria());

            merging.undo(other, shop.nuria());

            assertThat(texts(other)).isEmpty();
            assertThat(texts(split.fresh().id())).containsExactly("otra cosa");
        });
    }

    @Test
    void ofTwoCustomersWhoWereMergedOnlyOnesWordsMove() {
        shop.run(() -> {
            var teo = conversations
                    .receive(shop.mail("teo@example.com", "Factura", "¿Me mandan la factura?"))
                    .conversation();
            merging.merge(teo, talk, true, shop.nuria());
            conversations.receive(shop.answer(talk, "lucia@example.com", "¿Y mi arnés?"));

            var fresh = split(1, true);

            assertThat(texts(fresh.id()))
                    .containsExactly("Además quiero un rascador", "El rascador, en gris", "¿Y mi arnés?");
            assertThat(texts(talk)).containsExactly("Pedí la S", "¿Me mandan la factura?");
        });
    }

    @Test
    void aLinkIsThereOnceAndInBothDirections() {
        shop.run(() -> {
            var other = conversations
                    .receive(shop.mail("paz@example.net", "Lote roto", "Vino roto"))
                    .conversation();
            assertThat(linking.link(talk, other, shop.nuria())).isEqualTo(Linking.Result.LINKED);
            assertThat(linking.link(other, talk, shop.nuria())).isEqualTo(Linking.Result.ALREADY);
            assertThat(linking.link(talk, talk, shop.nuria())).isEqualTo(Linking.Result.SAME);
            assertThat(linking.of(other)).extracting(Conversation::id).containsExactly(talk);
            assertThat(kinds(other)).endsWith(EventKind.LINKED);

            assertThat(linking.unlink(other, talk, shop.nuria())).isTrue();
            assertThat(linking.unlink(other, talk, shop.nuria())).isFalse();
            assertThat(linking.of(talk)).isEmpty();
        });
    }

    @Test
    void aLinkLeadsToWhatTookTheOtherIn() {
        shop.run(() -> {
            var one = conversations
                    .receive(shop.mail("paz@example.net", "A", "a"))
                    .conversation();
            var two = conversations
                    .receive(shop.mail("paz@example.net", "B", "b"))
                    .conversation();
            linking.link(talk, one, shop.nuria());
            merging.merge(one, two, false, shop.nuria());

            assertThat(linking.of(talk)).extracting(Conversation::id).containsExactly(two);
            assertThat(linking.link(talk, two, shop.nuria())).isEqualTo(Linking.Result.ALREADY);
            assertThat(linking.unlink(two, talk, shop.nuria())).isTrue();
            assertThat(linking.of(two)).isEmpty();
        });
    }

    private Conversation split(int message, boolean later) {
        var chosen = threads.messages(talk, null, 10).get(message).id();
        return ((SplitResult.Split) splitting.split(talk, chosen, later, shop.nuria())).fresh();
    }

    private List<String> texts(UUID conversation) {
        return threads.messages(conversation, null, 100).stream()
                .map(Message::text)
                .toList();
    }

    private List<EventKind> kinds(UUID conversation) {
        return threads.events(conversation).stream().map(Event::kind).toList();
    }
}
