package dev.mostrador.channel.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.OtherWay;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.ReplyResult;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.ChannelChange;
import dev.mostrador.conversation.Departure;
import dev.mostrador.conversation.Merging;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.desk.Matters;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LettersTest {
    @Autowired
    Telepuppy telepuppy;

    @Autowired
    Matters matters;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Letters letters;

    @Autowired
    Merging merging;

    @Autowired
    ShopWindow windows;

    @Test
    void whatHasNotLeftYetIsNeitherQuotedNorNamed() {
        var shop = telepuppy.open();
        var inbox = matters.mailbox(shop);
        shop.run(() -> {
            var nextMonth = new Departure(Instant.now().plus(Duration.ofDays(30)), false);
            var nuria = shop.nuria.id();
            var first = queued(outgoing.start(
                    "email",
                    inbox,
                    Recipients.to(Matters.LUCIA),
                    "Su pedido",
                    draft(nuria, "Sorpresa: le regalamos un arnés", nextMonth)));
            var second = queued(outgoing.reply(first.conversation(), draft(nuria, "¿Le llegó?", null)));

            var letter = letters.write(second, mailboxes.findByAddress(inbox).orElseThrow());

            assertThat(second.recipients().to()).containsExactly(Matters.LUCIA);
            assertThat(letter.quote()).isNull();
            assertThat(letter.inReplyTo()).isNull();
            assertThat(letter.references()).isEmpty();
        });
    }

    @Test
    void whoWasMergedWithAnotherReadsTheirOwnSubjectAndAnswersUnderTheirOwnNumber() {
        var shop = telepuppy.open();
        var kept = matters.harness(shop);
        var teo = new Address("Teo Gil", "teo@example.com");
        var teos = matters.begin(shop, teo, "Factura de la cama", "¿La envían?");
        shop.run(() -> {
            merging.merge(
                    matters.conversation(shop, teos).id(),
                    matters.conversation(shop, kept).id(),
                    true,
                    shop.nuria.id());
            var both = matters.conversation(shop, kept);

            var sent = queued(outgoing.reply(both.id(), draft(shop.nuria.id(), "Se la enviamos.", null)));

            assertThat(sent.recipients().to()).containsExactly(teo);
            assertThat(sent.subject()).isEqualTo("Re: Factura de la cama");
            var letter = letters.write(sent, tagging(both.inbox()));
            assertThat(letter.replyTo()).isNotNull();
            assertThat(letter.replyTo().address()).contains("+c" + teos + "-");
        });
    }

    @Test
    void aMessageOfAChatIsNamedInNoMail() {
        var window = windows.open();
        var shop = window.shop;
        var inbox = matters.mailbox(shop);
        var visitor = window.browser().enters();
        visitor.say("¿Cuándo llega?").is(201);
        shop.run(() -> {
            var chat = window.conversation(visitor);
            var reason = new ChannelChange(ChannelChange.Reason.WISH, ChannelChange.Consent.values()[0], "");
            var draft = new Draft(
                    shop.nuria.id(),
                    "Mañana.",
                    Recipients.to(Matters.LUCIA),
                    UUID.randomUUID().toString(),
                    List.of(),
                    null,
                    new OtherWay("email", reason),
                    null);
            var sent = queued(outgoing.reply(chat.id(), draft));
            var box = mailboxes.findByAddress(inbox).orElseThrow();

            var letter = letters.write(sent, box);

            assertThat(letter.inReplyTo()).isNull();
            assertThat(letter.references()).isEmpty();
            assertThat(letter.quote()).as("what it answers").isNotNull();
        });
    }

    // Its answers come back to an address that names the conversation.
    private Mailbox tagging(String address) {
        var box = mailboxes.findByAddress(address).orElseThrow();
        return new Mailbox(
                box.id(),
                box.address(),
                box.name(),
                box.agentInName(),
                box.team(),
                box.signature(),
                box.quoteHistory(),
                true,
                box.imap(),
                box.folder(),
                box.importDays(),
                box.smtp(),
                box.auth(),
                box.quietAfterHours());
    }

    private static Message queued(ReplyResult result) {
        return ((ReplyResult.Queued) result).message();
    }

    private static Draft draft(UUID agent, String text, @Nullable Departure departure) {
        return new Draft(agent, text, null, UUID.randomUUID().toString(), List.of(), departure, null, null);
    }
}
