package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Participants.Result;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ParticipantsTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Participants participants;

    @Autowired
    private Replies replies;

    @Autowired
    private Closing closing;

    @Autowired
    private Merging merging;

    @Autowired
    private Lists lists;

    private Counter.Shop shop;
    private UUID talk;

    @BeforeEach
    void luciaHasWritten() {
        shop = counter.openShop();
        talk = shop.get(() -> conversations
                .receive(shop.mail("lucia@example.com", "Talla", "Pedí la S"))
                .conversation());
    }

    @Test
    void anAgentFollowsAConversationAndLeavesIt() {
        shop.run(() -> {
            assertThat(participants.add(talk, shop.andres(), shop.nuria())).isEqualTo(Result.ADDED);
            assertThat(participants.add(talk, shop.andres(), shop.nuria())).isEqualTo(Result.ALREADY);
            assertThat(participants.of(talk)).containsExactly(shop.andres());
            assertThat(followed(shop.andres())).containsExactly(talk);
            assertThat(followed(shop.nuria())).isEmpty();

            assertThat(participants.remove(talk, shop.andres(), shop.andres())).isTrue();
            assertThat(participants.remove(talk, shop.andres(), shop.andres())).isFalse();
            assertThat(followed(shop.andres())).isEmpty();
        });
    }

    @Test
    void whoWritesANoteOrIsCalledInItFollows() {
        shop.run(() -> {
            replies.note(talk, shop.nuria(), "@Andrés mira", Set.of(shop.andres()), "n", List.of());
            assertThat(participants.of(talk)).containsExactlyInAnyOrder(shop.nuria(), shop.andres());
        });
    }

    @Test
    void theCustomersAnswerIsNoticedUntilItIsLookedAt() {
        shop.run(() -> {
            participants.add(talk, shop.andres(), shop.nuria());
            assertThat(participants.waiting(shop.andres())).isZero();

            conversations.receive(shop.answer(talk, "lucia@example.com", "¿Hola?"));
            conversations.receive(shop.answer(talk, "lucia@example.com", "¿Hola?"));
            assertThat(participants.waiting(shop.andres())).isEqualTo(1);
            assertThat(lists.counts(shop.andres(), List.of()).participating()).isEqualTo(1);

            participants.seen(shop.andres(), talk);
            assertThat(participants.waiting(shop.andres())).isZero();
        });
    }

    @Test
    void closingLetsEverybodyGoForGood() {
        shop.run(() -> {
            participants.add(talk, shop.andres(), shop.nuria());
            closing.close(talk, Closing.Reason.AGREED, "", shop.nuria());
            assertThat(participants.of(talk)).isEmpty();
            assertThat(participants.add(talk, shop.andres(), shop.nuria())).isEqualTo(Result.OVER);

            conversations.receive(shop.answer(talk, "lucia@example.com", "Una cosa más"));
            assertThat(followed(shop.andres())).isEmpty();
        });
    }

    @Test
    void theyGoAlongWhenItIsMergedAndBack() {
        shop.run(() -> {
            var kept = conversations
                    .receive(shop.mail("lucia@example.com", "Otra", "otra"))
                    .conversation();
            participants.add(talk, shop.andres(), shop.nuria());
            merging.merge(talk, kept, false, shop.nuria());
            assertThat(followed(shop.andres())).containsExactly(kept);
            merging.undo(talk, shop.nuria());
            assertThat(followed(shop.andres())).containsExactly(talk);
        });
    }

    private List<UUID> followed(UUID agent) {
        return lists.page(new View.Participating(agent), Filter.NONE, null, 10).rows().stream()
                .map(Conversation::id)
                .toList();
    }
}
