package dev.mostrador.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Merging.MergeResult;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MergingTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Merging merging;

    @Autowired
    private Replies replies;

    @Autowired
    private Threads threads;

    @Autowired
    private Closing closing;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Snoozing snoozing;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftFiles draftFiles;

    @Autowired
    private Files files;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private Tags tags;

    @Autowired
    private Participants participants;

    @Autowired
    private Search search;

    @Autowired
    private Spam spam;

    @Autowired
    private Lists lists;

    private Counter.Shop shop;
    private UUID first;
    private UUID second;
    private long firstNumber;

    @BeforeEach
    void luciaWritesTwiceAboutOneThing() {
        shop = counter.openShop();
        shop.run(() -> {
            var received = conversations.receive(shop.mail("lucia@example.com", "Talla", "Pedí la S"));
            first = received.conversation();
            firstNumber = received.number();
            second = write("lucia@example.com", "Otra vez", "Es por la talla");
        });
    }

    @Test
    void bothAreReadAsOneAndTheListShowsTheOneKept() {
        shop.run(() -> {
            answer(first, "Sigo esperando");
            assertThat(merge(first, second)).isInstanceOf(MergeResult.Merged.class);

            assertThat(texts(second)).containsExactly("Pedí la S", "Es por la talla", "Sigo esperando");
            assertThat(conversations.findByNumber(firstNumber).orElseThrow().id())
                    .isEqualTo(second);
            assertThat(open()).containsExactly(second);
            assertThat(lists.counts(shop.nuria(), List.of()).open()).isEqualTo(1);
            var kept = conversations.find(second).orElseThrow();
            assertThat(kept.messageCount()).isEqualTo(3);
            assertThat(kept.preview()).isEqualTo("Sigo esperando");
            assertThat(threads.lastWorthAnswering(second).orElseThrow().text()).isEqualTo("Sigo esperando");
            assertThat(threads.own(second, null, 10)).extracting(Message::text).containsExactly("Es por la talla");
        });
    }

    @Test
    void aLateAnswerToTheMergedOneComesToTheOneKept() {
        shop.run(() -> {
            merge(first, second);
            closing.close(second, Closing.Reason.AGREED, "", shop.nuria());

            var late = (Received.Stored) answer(first, "¿Y el cambio?");

            assertThat(late.conversation()).isEqualTo(second);
            assertThat(late.reopened()).isTrue();
            assertThat(late.opened()).isFalse();
            assertThat(texts(second)).endsWith("¿Y el cambio?");
        });
    }

    @Test
    void undoingGivesEachBackWhatWasItsAlsoWhatCameSince() {
        shop.run(() -> {
            merge(first, second);
            answer(first, "Respondo a lo primero");
            answer(second, "Y esto a lo segundo");
            replies.note(second, shop.nuria(), "Una nota", Set.of(), "n", List.of());

            assertThat(merging.undo(first, shop.nuria())).isTrue();
            assertThat(merging.undo(first, shop.nuria())).as("a double click").isFalse();

            assertThat(texts(first)).containsExactly("Pedí la S", "Respondo a lo primero");
            assertThat(texts(second)).containsExactly("Es por la talla", "Y esto a lo segundo", "Una nota");
            assertThat(conversations.find(first).orElseThrow().messageCount()).isEqualTo(2);
            assertThat(conversations.find(first).orElseThrow().preview()).isEqualTo("Respondo a lo primero");
            assertThat(conversations.find(second).orElseThrow().preview()).isEqualTo("Y esto a lo segundo");
            assertThat(open()).containsExactlyInAnyOrder(first, second);
            assertThat(lists.counts(shop.nuria(), List.of()).open()).isEqualTo(2);
        });
    }

    @Test
    void ourAnswerIsFiledWithWhatItAnswers() {
        shop.run(() -> {
            var asked = threads.messages(first, null, 1).getFirst();
            merge(first, second);
            var plain = shop.reply(second, "Le cambiamos la talla", "k1");
            var reply = new NewReply(
                    second,
                    plain.channel(),
                    plain.author(),
                    plain.from(),
                    plain.recipients(),
                    plain.subject(),
                    plain.text(),
                    plain.externalId(),
                    asked.externalId(),
                    "k2",
                    List.of());
            replies.reply(reply);
            assertThat(texts(second)).contains("Le cambiamos la talla");
            assertThat(conversations.find(second).orElseThrow().awaitingUs()).isFalse();

            merging.undo(first, shop.nuria());

            assertThat(texts(first)).containsExactly("Pedí la S", "Le cambiamos la talla");
            assertThat(conversations.find(first).orElseThrow().awaitingUs()).isFalse();
            assertThat(conversations.find(second).orElseThrow().awaitingUs()).isTrue();
        });
    }

    @Test
    void anotherCustomersConversationIsMergedOnlyKnowingly() {
        shop.run(() -> {
            var paz = write("paz@example.net", "Talla", "Soy su hermana");

            assertThat(merge(paz, second)).isInstanceOf(MergeResult.OtherCustomer.class);
            assertThat(open()).contains(paz);

            assertThat(merging.merge(paz, second, true, shop.nuria())).isInstanceOf(MergeResult.Merged.class);
            assertThat(texts(second)).containsExactly("Es por la talla", "Soy su hermana");
        });
    }

    @Test
    void whatIsMergedAlreadyOrTheSameIsSaid() {
        shop.run(() -> {
            merge(first, second);
            assertThat(merge(first, second)).isInstanceOf(MergeResult.AlreadyMerged.class);
            assertThat(merge(second, first)).as("a circle").isInstanceOf(MergeResult.Same.class);
            assertThat(merge(second, second)).isInstanceOf(MergeResult.Same.class);
            assertThat(conversations.find(second).orElseThrow().messageCount()).isEqualTo(2);
        });
    }

    @Test
    void whoTookOneInCanBeTakenIn() {
        shop.run(() -> {
            var third = write("lucia@example.com", "Tres", "y tres");
            merge(first, second);
            merge(second, third);

            assertThat(texts(third)).containsExactly("Pedí la S", "Es por la talla", "y tres");
            assertThat(answer(first, "hola").conversation()).isEqualTo(third);
            assertThat(merging.mergedInto(third)).extracting(Conversation::id).containsExactly(second, first);

            merging.undo(second, shop.nuria());
            assertThat(texts(second)).containsExactly("Pedí la S", "Es por la talla", "hola");
            assertThat(texts(third)).containsExactly("y tres");
            assertThat(conversations.find(first).orElseThrow().id()).isEqualTo(second);
        });
    }

    @Test
    void whatIsOpenDoesNotVanishIntoWhatIsClosed() {
        shop.run(() -> {
            closing.close(second, Closing.Reason.AGREED, "", shop.nuria());
            merge(first, second);
            assertThat(conversations.find(second).orElseThrow().state()).isEqualTo(State.OPEN);

            merging.undo(first, shop.nuria());
            assertThat(conversations.find(first).orElseThrow().state()).isEqualTo(State.OPEN);
            assertThat(conversations.find(second).orElseThrow().state()).isEqualTo(State.CLOSED);
        });
    }

    @Test
    void aClosedOneComesBackClosedUnlessSomebodyWroteToIt() {
        shop.run(() -> {
            closing.close(first, Closing.Reason.AGREED, "", shop.nuria());
            merge(first, second);
            assertThat(conversations.find(second).orElseThrow().state()).isEqualTo(State.OPEN);
            merging.undo(first, shop.nuria());
            assertThat(conversations.find(first).orElseThrow().state()).isEqualTo(State.CLOSED);

            merge(first, second);
            answer(first, "¿Hola?");
            merging.undo(first, shop.nuria());
            assertThat(conversations.find(first).orElseThrow().state()).isEqualTo(State.OPEN);
        });
    }

    @Test
    void aSnoozedOneWakesNobodyWhileItIsMerged() {
        shop.run(() -> {
            snoozing.snooze(first, java.time.Instant.parse("2090-01-01T08:00:00Z"), shop.nuria());
            merge(first, second);
            assertThat(snoozing.wakeDue()).isZero();
            merging.undo(first, shop.nuria());
            assertThat(conversations.find(first).orElseThrow().snoozedUntil())
                    .isEqualTo(java.time.Instant.parse("2090-01-01T08:00:00Z"));
        });
    }

    @Test
    void tagsDraftsAndWhoHadItGoAlongAndTagsComeBack() {
        shop.run(() -> {
            var size = tags.called("talla");
            tags.put(first, size, shop.nuria());
            assigning.assign(first, shop.andres(), shop.nuria());
            drafts.keep(shop.nuria(), first, Drafts.Kind.REPLY, "Estimada Lucía", null);
            merge(first, second);

            assertThat(conversations.find(second).orElseThrow().tags()).containsExactly(size.id());
            assertThat(conversations.find(second).orElseThrow().assignee()).isEqualTo(shop.andres());
            assertThat(drafts.of(shop.nuria(), second)).containsEntry(Drafts.Kind.REPLY, "Estimada Lucía");

            merging.undo(first, shop.nuria());
            assertThat(conversations.find(second).orElseThrow().tags()).isEmpty();
            assertThat(conversations.find(first).orElseThrow().tags()).containsExactly(size.id());
        });
    }

    @Test
    void whatCameThroughOneOfAChainGoesWithThatOne() {
        shop.run(() -> {
            var third = write("lucia@example.com", "Tres", "y tres");
            var size = tags.called("talla");
            var colour = tags.called("color");
            tags.put(first, size, shop.nuria());
            participants.add(first, shop.andres(), shop.nuria());
            tags.put(second, colour, shop.nuria());
            merge(first, second);
            merge(second, third);
            assertThat(conversations.find(third).orElseThrow().tags()).contains(size.id(), colour.id());

            merging.undo(first, shop.nuria());
            assertThat(conversations.find(third).orElseThrow().tags()).containsExactly(colour.id());
            assertThat(participants.of(third)).doesNotContain(shop.andres());
            assertThat(conversations.find(first).orElseThrow().tags()).containsExactly(size.id());

            merge(first, third);
            merging.undo(second, shop.nuria());
            assertThat(conversations.find(third).orElseThrow().tags()).containsExactly(size.id());
            assertThat(conversations.find(second).orElseThrow().tags()).containsExactly(colour.id());
        });
    }

    @Test
    void undoingTheMiddleOfAChainTakesWhatCameThroughBoth() {
        shop.run(() -> {
            var third = write("lucia@example.com", "Tres", "y tres");
            var size = tags.called("talla");
            tags.put(first, size, shop.nuria());
            participants.add(first, shop.andres(), shop.nuria());
            merge(first, second);
            merge(second, third);

            merging.undo(second, shop.nuria());

            assertThat(conversations.find(third).orElseThrow().tags()).isEmpty();
            assertThat(participants.of(third)).doesNotContain(shop.andres());
            assertThat(conversations.find(second).orElseThrow().tags()).containsExactly(size.id());
            merging.undo(first, shop.nuria());
            assertThat(conversations.find(second).orElseThrow().tags()).isEmpty();
            assertThat(participants.of(first)).contains(shop.andres());
        });
    }

    @Test
    void aTagThatTwoBroughtStaysWithTheOther() {
        shop.run(() -> {
            var third = write("lucia@example.com", "Tres", "y tres");
            var size = tags.called("talla");
            tags.put(first, size, shop.nuria());
            tags.put(second, size, shop.nuria());
            merge(first, third);
            merge(second, third);

            merging.undo(first, shop.nuria());
            assertThat(conversations.find(third).orElseThrow().tags()).containsExactly(size.id());
            merging.undo(second, shop.nuria());
            assertThat(conversations.find(third).orElseThrow().tags()).isEmpty();
        });
    }

    @Test
    void filesBesideADraftGoAlongWithIt() {
        shop.run(() -> {
            var file = files.keep("guia.pdf", "application/pdf", false, "", new ByteArrayInputStream(new byte[9]), 99);
            var plain = shop.reply(first, "Adjunto la guía", "k1");
            var sent = replies.reply(new NewReply(
                            first,
                            plain.channel(),
                            plain.author(),
                            plain.from(),
                            plain.recipients(),
                            plain.subject(),
                            plain.text(),
                            plain.externalId(),
                            null,
                            "k1",
                            List.of(file))
                    .leaving(new Departure(Instant.now().plusSeconds(600), false)));
            assertThat(withdrawing.withdraw(sent.id(), shop.nuria())).isTrue();

            merge(first, second);

            assertThat(drafts.of(shop.nuria(), second)).containsEntry(Drafts.Kind.REPLY, "Adjunto la guía");
            assertThat(draftFiles.of(shop.nuria(), second))
                    .extracting(DraftFile::name)
                    .containsExactly("guia.pdf");
        });
    }

    @Test
    void whoWasCalledInTheMergedOneFindsTheOneKept() {
        shop.run(() -> {
            replies.note(first, shop.nuria(), "@Andrés mira", Set.of(shop.andres()), "n1", List.of());
            merge(first, second);
            var called = lists.page(new View.Mentioned(shop.andres()), Filter.NONE, null, 10);
            assertThat(called.rows()).extracting(Conversation::id).containsExactly(second);
        });
    }

    @Test
    void searchFindsTheOneKeptOnce() {
        shop.run(() -> {
            merge(first, second);
            assertThat(search.find("talla", null, 10).rows())
                    .extracting(hit -> hit.conversation().id())
                    .containsExactly(second);
            assertThat(search.find("pedí", null, 10).rows()).hasSize(1);
        });
    }

    @Test
    void spamIsNotMerged() {
        shop.run(() -> {
            spam.mark(first, shop.nuria());
            assertThat(merge(first, second)).isInstanceOf(MergeResult.InSpam.class);
        });
    }

    @Test
    void aRefusedStateChangeOfAMergedOneReachesTheOneKept() {
        shop.run(() -> {
            merge(first, second);
            closing.resolve(first, shop.nuria());
            assertThat(conversations.find(second).orElseThrow().state()).isEqualTo(State.RESOLVED);
        });
    }

    @Test
    void mergesAndMailsAtOnceLoseNothing() throws Exception {
        try (var threadsOfTheTest = Executors.newVirtualThreadPerTaskExecutor()) {
            var merges = List.of(
                    threadsOfTheTest.submit(() -> shop.get(() -> merge(first, second))),
                    threadsOfTheTest.submit(() -> shop.get(() -> merge(second, first))));
            var mails = new java.util.ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 10; i++) {
                var to = i % 2 == 0 ? first : second;
                var text = "mensaje " + i;
                mails.add(threadsOfTheTest.submit(() -> shop.get(() -> answer(to, text))));
                mails.add(threadsOfTheTest.submit(
                        () -> shop.get(() -> replies.reply(shop.reply(to, "re " + text, text)))));
            }
            for (var merge : merges) {
                merge.get();
            }
            for (var mail : mails) {
                mail.get();
            }
        }
        shop.run(() -> {
            var kept = conversations.find(first).orElseThrow();
            assertThat(conversations.find(second).orElseThrow().id()).isEqualTo(kept.id());
            assertThat(texts(kept.id())).hasSize(22).doesNotHaveDuplicates();
            assertThat(kept.messageCount()).isEqualTo(22);
            assertThat(open()).containsExactly(kept.id());
        });
    }

    private MergeResult merge(UUID merged, UUID kept) {
        return merging.merge(merged, kept, false, shop.nuria());
    }

    private UUID write(String from, String subject, String text) {
        return conversations.receive(shop.mail(from, subject, text)).conversation();
    }

    private Received answer(UUID conversation, String text) {
        return conversations.receive(shop.answer(conversation, "lucia@example.com", text));
    }

    private List<String> texts(UUID conversation) {
        return threads.messages(conversation, null, 100).stream()
                .map(Message::text)
                .toList();
    }

    private List<UUID> open() {
        return lists.page(new View.InState(State.OPEN), Filter.NONE, null, 50).rows().stream()
                .map(Conversation::id)
                .toList();
    }
}
