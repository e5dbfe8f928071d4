package dev.mostrador.channel.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.mostrador.channel.HindranceWords;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.Refusal;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.Intake;
import dev.mostrador.channel.email.Letter;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.channel.email.SourSmtp;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.DeliveryState;
import dev.mostrador.conversation.EventKind;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.State;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.ui.WordBook;
import jakarta.mail.Message.RecipientType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class OutgoingTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Replies replies;

    @Autowired
    private Threads threads;

    @Autowired
    private Files files;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private WordBook book;

    private Counter.Shop shop;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
    }

    @Test
    void aReplyReachesTheCustomerAndHisAnswerComesBackToTheSameConversation() throws Exception {
        try (var server = new GreenPost()) {
            var hola = shop.get(() -> open(server.smtp()));
            var asked = Letter.fromLucia().saying("Pedí la talla S.\n");
            var first = shop.get(() -> post.file(hola, asked));
            reply(first, "Le enviamos la M hoy mismo.\nUn saludo");

            var mail = server.received(1)[0];
            assertThat(mail.getSubject()).isEqualTo("Re: Talla cambiada");
            assertThat(mail.getFrom())
                    .extracting(Object::toString)
                    .containsExactly("Telepuppy <hola@telepuppy.example>");
            assertThat(mail.getRecipients(RecipientType.TO)[0].toString()).contains("lucia@example.com");
            assertThat(mail.getHeader("In-Reply-To")).containsExactly("<" + asked.id() + ">");
            assertThat(mail.getHeader("References")).containsExactly("<" + asked.id() + ">");
            assertThat(mail.getHeader("Auto-Submitted")).isNull();
            var raw = raw(mail);
            assertThat(raw)
                    .contains("Le enviamos la M hoy mismo.")
                    .contains("-- ")
                    .contains("> Ped=C3=AD la talla S.");

            shop.run(() -> {
                var answer = Letter.fromLucia().subject("RE: Otra cosa").answering(id(mail));
                var second = post.file(hola, answer);
                assertThat(second.conversation()).isEqualTo(first.conversation());
                assertThat(post.messages(post.conversation(first).id())).hasSize(3);
                assertThat(post.conversation(second).state()).isEqualTo(State.OPEN);
            });
            sent(first, DeliveryState.SENT);
        }
    }

    @Test
    void everybodyOfTheAnsweredMailIsProposedAndNobodyElse() {
        shop.run(() -> {
            var hola = open(MailServer.NONE);
            var filed = post.file(
                    hola,
                    Letter.fromLucia()
                            .with("To", "hola@telepuppy.example, Pablo <pablo@example.org>")
                            .with("Cc", "ANA@example.net, ana@example.net"));
            var proposal = outgoing.proposal(post.conversation(filed)).orElseThrow();
            assertThat(proposal.from()).isEqualTo(new Address("Telepuppy", "hola@telepuppy.example"));
            assertThat(proposal.to()).extracting(Address::address).containsExactly("lucia@example.com");
            assertThat(proposal.cc())
                    .extracting(address -> address.address().toLowerCase(java.util.Locale.ROOT))
                    .containsExactlyInAnyOrder("pablo@example.org", "ana@example.net");
        });
    }

    @Test
    void aServerThatIsDownDelaysAReplyAndLosesNothing() throws Exception {
        int port;
        try (var server = new GreenPost()) {
            port = server.smtp().port();
        }
        var hola = shop.get(() -> open(new MailServer("127.0.0.1", port, MailServer.Security.NONE, "")));
        var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
        reply(first, "Le enviamos la M.");
        GreenPost.eventually(() -> shop.run(() -> {
            assertThat(ours(first).delivery()).isEqualTo(DeliveryState.QUEUED);
            assertThat(why(first, "es")).contains("127.0.0.1 no acepta la conexión");
        }));

        try (var server = new GreenPost(port, 0)) {
            GreenPost.eventually(() -> {
                hurry();
                assertThat(server.server().getReceivedMessages()).isNotEmpty();
            });
            var mail = server.received(1)[0];
            shop.run(() -> assertThat(id(mail)).isEqualTo(ours(first).externalId()));
            sent(first, DeliveryState.SENT);
            shop.run(() -> assertThat(ours(first).hindrances()).isEmpty());
        }
    }

    @Test
    void aRefusedRecipientIsSaidOnTheMessageAndTriedAgainByHandUnderTheSameId() throws Exception {
        try (var sour = new SourSmtp("RCPT", "550 5.1.1 no such user here");
                var server = new GreenPost()) {
            var hola = shop.get(() -> open(sour.address()));
            var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
            reply(first, "Le enviamos la M.");
            sent(first, DeliveryState.FAILED);
            shop.run(() -> {
                assertThat(why(first, "es"))
                        .startsWith("lucia@example.com: esa dirección no existe.")
                        .contains("no such user here");
                assertThat(why(first, "en"))
                        .as("to a colleague who reads English")
                        .startsWith("lucia@example.com: there is no such address.");
                assertThat(threads.events(post.conversation(first).id()))
                        .extracting(event -> event.kind())
                        .contains(EventKind.DELIVERY_FAILED);
                post.change(hola, server.smtp());
                assertThat(replies.retry(ours(first).id())).isTrue();
            });
            var mail = server.received(1)[0];
            shop.run(() -> assertThat(id(mail)).isEqualTo(ours(first).externalId()));
        }
    }

    @Test
    void withoutAServerNothingLooksSentInARealShop() {
        var hola = shop.get(() -> open(MailServer.NONE));
        var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
        reply(first, "Le enviamos la M.");
        sent(first, DeliveryState.FAILED);
    }

    @Test
    void aGreylistingServerIsTriedAgain() throws Exception {
        try (var sour = new SourSmtp("RCPT", "450 4.2.0 greylisted")) {
            var hola = shop.get(() -> open(sour.address()));
            var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
            reply(first, "Le enviamos la M.");
            GreenPost.eventually(() -> shop.run(() -> {
                assertThat(ours(first).delivery()).isEqualTo(DeliveryState.QUEUED);
                assertThat(why(first, "es")).contains("greylisted");
            }));
        }
    }

    @Test
    void aBounceIsShownOnTheMessageThatBounced() throws Exception {
        try (var server = new GreenPost()) {
            var hola = shop.get(() -> open(server.smtp()));
            var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
            reply(first, "Le enviamos la M.");
            server.received(1);
            sent(first, DeliveryState.SENT);
            shop.run(() -> {
                var report = Letter.bounceOf(
                        String.valueOf(ours(first).externalId()),
                        "lucia@example.com",
                        "failed",
                        "5.2.2",
                        "552 5.2.2 mailbox full");
                assertThat(post.bring(hola, report)).isEqualTo(new Intake.Ignored("bounce"));
                assertThat(post.bring(hola, report)).isEqualTo(new Intake.Ignored("bounce"));
                assertThat(ours(first).delivery()).isEqualTo(DeliveryState.FAILED);
                assertThat(why(first, "es")).startsWith("lucia@example.com: el buzón está lleno.");
                assertThat(threads.events(post.conversation(first).id()))
                        .extracting(event -> event.kind())
                        .as("the same report twice is one fact, and no failure stands beside it")
                        .containsOnlyOnce(EventKind.BOUNCED)
                        .doesNotContain(EventKind.DELIVERY_FAILED);
            });
        }
    }

    @Test
    void ourOwnMailThatComesBackIsALoop() throws Exception {
        try (var server = new GreenPost()) {
            var hola = shop.get(() -> open(server.smtp()));
            var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
            reply(first, "Le enviamos la M.");
            var raw = raw(server.received(1)[0]);
            shop.run(() -> {
                assertThat(post.bring(hola, raw)).isEqualTo(new Intake.Ignored("loop"));
                var renamed = raw.replaceFirst("Message-ID: <[^>]*>", "Message-ID: <other@relay.example.net>");
                assertThat(post.bring(hola, renamed)).isEqualTo(new Intake.Ignored("loop"));
                assertThat(post.messages(post.conversation(first).id())).hasSize(2);
            });
        }
    }

    @Test
    void aFileGoesOutAsItWas() throws Exception {
        try (var server = new GreenPost()) {
            var hola = shop.get(() -> open(server.smtp()));
            var first = shop.get(() -> post.file(hola, Letter.fromLucia()));
            shop.run(() -> {
                var file = files.keep(
                        "guía de tallas.txt",
                        "text/plain",
                        false,
                        "",
                        new ByteArrayInputStream("S, M, L, ñ".getBytes(StandardCharsets.UTF_8)),
                        1000);
                outgoing.reply(
                        post.conversation(first).id(), shop.nuria(), "Adjunto la guía.", null, "k", List.of(file));
            });
            var mail = server.received(1)[0];
            var parts = (jakarta.mail.Multipart) mail.getContent();
            assertThat(jakarta.mail.internet.MimeUtility.decodeText(
                            parts.getBodyPart(1).getFileName()))
                    .isEqualTo("guía de tallas.txt");
            assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("S, M, L, ñ");
        }
    }

    @Test
    void theShopBeginsAConversationOnceHoweverOftenItIsAsked() throws Exception {
        try (var server = new GreenPost()) {
            shop.run(() -> open(server.smtp()));
            var lucia = new Address("Lucía", "lucia@example.com");
            var draft = new dev.mostrador.channel.Draft(shop.nuria(), "Su pedido sale hoy.", null, "k9", List.of());
            var one = (ReplyResult.Queued)
                    shop.get(() -> outgoing.start("email", "hola@telepuppy.example", lucia, "Su pedido", draft));
            var two = (ReplyResult.Queued)
                    shop.get(() -> outgoing.start("email", "hola@telepuppy.example", lucia, "Su pedido", draft));
            assertThat(two.message().id()).isEqualTo(one.message().id());
            assertThat(server.received(1)[0].getSubject()).isEqualTo("Su pedido");
        }
    }

    @Test
    void whatCannotBeSentIsRefusedBeforeItIsQueued() {
        shop.run(() -> {
            var hola = open(MailServer.NONE);
            var filed = post.file(hola, Letter.fromLucia());
            var conversation = post.conversation(filed).id();
            assertThat(refusal(conversation, " ", null)).isEqualTo("channel.reply.empty");
            assertThat(refusal(conversation, "Hola", Recipients.NONE)).isEqualTo("channel.reply.nobody");
            for (var bad : List.of("lucia", "a@b@c", "lucia@example.com\r\nBcc: x@example.org", "a b@example.com")) {
                assertThat(refusal(conversation, "Hola", Recipients.to(new Address("", bad))))
                        .isEqualTo("email.reply.bad-address");
            }
            assertThat(post.messages(conversation)).hasSize(1);
        });
    }

    private String refusal(UUID conversation, String text, Recipients recipients) {
        var result = outgoing.reply(conversation, shop.nuria(), text, recipients, UUID.randomUUID() + "", List.of());
        return Stream.of(result)
                .map(ReplyResult.Refused.class::cast)
                .map(ReplyResult.Refused::refusal)
                .map(Refusal::why)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private Mailbox open(MailServer smtp) {
        return post.open(post.mailbox("hola@telepuppy.example", MailServer.NONE, smtp), Passwords.NONE);
    }

    private void reply(Intake.Filed filed, String text) {
        shop.run(() -> {
            var conversation = post.conversation(filed).id();
            var result = outgoing.reply(conversation, shop.nuria(), text, null, UUID.randomUUID() + "", List.of());
            assertThat(result).isInstanceOf(ReplyResult.Queued.class);
        });
    }

    private String why(Intake.Filed filed, String language) {
        return HindranceWords.of(ours(filed).hindrances(), book.words(language, "ES", ZoneOffset.UTC));
    }

    private Message ours(Intake.Filed filed) {
        return post.messages(post.conversation(filed).id()).stream()
                .filter(message -> message.delivery() != null)
                .findFirst()
                .orElseThrow();
    }

    private void sent(Intake.Filed filed, DeliveryState state) {
        GreenPost.eventually(
                () -> shop.run(() -> assertThat(ours(filed).delivery()).isEqualTo(state)));
    }

    private void hurry() {
        scheduler.getScheduledExecutions().stream()
                .filter(task -> task.getTaskInstance().getId().startsWith(shop.account() + "/"))
                .filter(task -> !task.isPicked())
                .forEach(task -> scheduler.reschedule(task.getTaskInstance(), Instant.now()));
        scheduler.triggerCheckForDueExecutions();
    }

    private static String id(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID().replaceAll("[<>]", "");
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String raw(jakarta.mail.internet.MimeMessage mail) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
