package dev.mostrador.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Event;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Splitting;
import dev.mostrador.conversation.Splitting.SplitResult;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Where mails go that answer a conversation that was merged or split since: Lucía has asked twice, the shop has
/// answered the first, and somebody has merged the first into the second.
@ModuleTest
class MergedThreadingTest {
    private static final String STRANGER = "Otro <otro@example.org>";

    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private OwnMail own;

    @Autowired
    private Threads threads;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Replies replies;

    @Autowired
    private Merging merging;

    @Autowired
    private Splitting splitting;

    private Counter.Shop shop;
    private Mailbox hola;
    private Letter asked;
    private Intake.Filed first;
    private Intake.Filed second;
    private Message answered;

    @BeforeEach
    void mergedConversations() {
        shop = counter.openShop();
        asked = Letter.fromLucia();
        shop.run(() -> {
            hola = post.open("hola@telepuppy.example");
            first = post.file(hola, asked);
            second =
                    post.file(hola, Letter.fromLucia().subject("Sobre el arnés").saying("Es por la talla.\n"));
            answered = reply(first, "Le cambiamos la talla.", asked.id());
            merging.merge(id(first), id(second), false, shop.nuria());
        });
    }

    @Test
    void anAnswerToOurMailOfTheMergedOneComesToTheOneKept() {
        shop.run(() -> {
            var late = post.file(hola, Letter.fromLucia().subject("Re: …").answering(answered.externalId()));
            assertThat(late.conversation()).isEqualTo(second.conversation());

            merging.undo(id(first), shop.nuria());
            assertThat(post.conversation(late).number())
                    .as("it answered the second")
                    .isEqualTo(second.conversation());
            assertThat(post.message(late).conversation()).isEqualTo(answered.conversation());
        });
    }

    @Test
    void anAnswerThatNamesOnlyReferencesOrTheOldNumberComesToo() {
        shop.run(() -> {
            var referring = Letter.fromLucia().subject("Hola").with("References", "<x@y.example> <" + asked.id() + ">");
            assertThat(number(referring)).isEqualTo(second.conversation());
            var address = own.replyAddress("hola@telepuppy.example", first.conversation());
            assertThat(number(Letter.fromLucia().subject("Hola").with("To", address)))
                    .isEqualTo(second.conversation());
        });
    }

    @Test
    void theOldSubjectAloneComesToTheOneKeptFromWhoTookPartOnly() {
        shop.run(() -> {
            assertThat(number(Letter.fromLucia().subject("RE: Talla cambiada"))).isEqualTo(second.conversation());
            assertThat(number(Letter.fromLucia().subject("RE: Sobre el arnés"))).isEqualTo(second.conversation());
            assertThat(number(Letter.from(STRANGER).subject("RE: Talla cambiada")))
                    .isNotEqualTo(second.conversation());
        });
    }

    @Test
    void aStrangerWhoQuotesEitherNumberJoinsNothing() {
        shop.run(() -> {
            for (var quoted : List.of(first, second)) {
                var stranger = Letter.from(STRANGER).subject("Re: [#" + quoted.conversation() + "] Sobre el arnés");
                assertThat(number(stranger)).isNotIn(first.conversation(), second.conversation());
            }
        });
    }

    @Test
    void whatComesBackIsShownAtTheMessageAndGoesWithIt() {
        shop.run(() -> {
            post.bring(hola, Letter.bounceOf(answered.externalId(), "lucia@example.com", "failed", "5.1.1", "550 no"));
            assertThat(kinds(second)).contains(EventKind.BOUNCED);
            assertThat(threads.message(answered.id()).orElseThrow().hindrances())
                    .isNotEmpty();

            merging.undo(id(first), shop.nuria());
            assertThat(kinds(first)).contains(EventKind.BOUNCED);
            assertThat(kinds(second)).doesNotContain(EventKind.BOUNCED);
        });
    }

    @Test
    void anAutomaticAnswerIsALineInTheOneKept() {
        shop.run(() -> {
            var away = Letter.fromLucia()
                    .subject("Respuesta automática: Talla cambiada")
                    .with("Auto-Submitted", "auto-replied")
                    .answering(answered.externalId());
            assertThat(post.bring(hola, away)).isEqualTo(new Intake.Ignored("auto-reply"));
            assertThat(kinds(second)).contains(EventKind.AUTO_REPLIED);
            assertThat(post.messages(id(second))).hasSize(3);
        });
    }

    @Test
    void ourOwnMailThatComesBackIsStillALoop() {
        shop.run(() -> {
            var loop = Letter.from("Telepuppy <hola@telepuppy.example>")
                    .with("Message-ID", "<" + answered.externalId() + ">");
            assertThat(post.bring(hola, loop)).isEqualTo(new Intake.Ignored("loop"));
            assertThat(post.messages(id(second))).hasSize(3);
        });
    }

    @Test
    void theSameMailTwiceIsOneAlsoAfterMerging() {
        shop.run(() -> {
            assertThat(post.file(hola, asked).duplicate()).isTrue();
            assertThat(post.messages(id(second))).hasSize(3);
        });
    }

    @Test
    void separatedAgainEachHasItsOwnAnswers() {
        shop.run(() -> {
            merging.undo(id(first), shop.nuria());
            assertThat(number(Letter.fromLucia().subject("Hola").answering(answered.externalId())))
                    .isEqualTo(first.conversation());
            assertThat(number(Letter.fromLucia().subject("RE: Sobre el arnés"))).isEqualTo(second.conversation());
        });
    }

    @Test
    void anAnswerToAMailThatWasSplitOffGoesWithItEvenUnderTheOldNumber() {
        shop.run(() -> {
            merging.undo(id(first), shop.nuria());
            var fresh = split(answered.id());
            var address = own.replyAddress("hola@telepuppy.example", first.conversation());

            assertThat(number(Letter.fromLucia().subject("Hola").answering(answered.externalId())))
                    .isEqualTo(fresh.number());
            assertThat(number(Letter.fromLucia()
                            .subject("Hola")
                            .with("To", address)
                            .answering(answered.externalId())))
                    .isEqualTo(fresh.number());
            assertThat(number(Letter.fromLucia().subject("Hola").with("To", address)))
                    .as("nothing but the number")
                    .isEqualTo(first.conversation());
            assertThat(number(Letter.fromLucia().subject("Hola").answering(asked.id())))
                    .isEqualTo(first.conversation());
        });
    }

    @Test
    void aBounceOfAMailThatWasSplitOffIsShownThere() {
        shop.run(() -> {
            merging.undo(id(first), shop.nuria());
            var fresh = split(answered.id());
            post.bring(hola, Letter.bounceOf(answered.externalId(), "lucia@example.com", "failed", "5.1.1", "550 no"));
            assertThat(threads.events(fresh.id())).extracting(Event::kind).contains(EventKind.BOUNCED);
            assertThat(kinds(first)).doesNotContain(EventKind.BOUNCED);
        });
    }

    private Conversation split(UUID message) {
        return ((SplitResult.Split) splitting.split(id(first), message, false, shop.nuria())).fresh();
    }

    private Message reply(Intake.Filed to, String text, String answered) {
        var plain =
                shop.reply(post.conversation(to).id(), text, UUID.randomUUID().toString());
        return replies.reply(new NewReply(
                plain.conversation(),
                plain.channel(),
                plain.author(),
                plain.from(),
                plain.recipients(),
                plain.subject(),
                text,
                own.messageId("telepuppy.example"),
                answered,
                plain.requestKey(),
                List.of()));
    }

    private long number(Letter letter) {
        return post.file(hola, letter).conversation();
    }

    private UUID id(Intake.Filed filed) {
        return conversations.findItself(filed.conversation()).orElseThrow().id();
    }

    private List<EventKind> kinds(Intake.Filed filed) {
        return threads.events(id(filed)).stream().map(Event::kind).toList();
    }
}
