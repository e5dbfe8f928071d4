package dev.mostrador.channel.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.chat.ShopWindow;
import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.Letter;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.customer.Customers;
import dev.mostrador.fixtures.Counterfoils;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.fixtures.Telepuppy;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Written without e-mail, answered by e-mail, and gone on with by e-mail: one conversation.
@ModuleTest
class RoundTripTest {
    @Autowired
    private Telepuppy telepuppy;

    @Autowired
    private ShopWindow windows;

    @Autowired
    private Counterfoils counterfoils;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Post post;

    @Autowired
    private Customers customers;

    @Autowired
    private Conversations conversations;

    private final GreenPost green = new GreenPost();

    @AfterEach
    void close() {
        green.close();
    }

    @Test
    void whatIsLeftInTheChatIsAnsweredByMailAndInTheWidget() throws Exception {
        var window = windows.open();
        var shop = window.shop;
        shop.run(() -> post.open("sin-salida" + shop.account.id() + "@telepuppy.example"));
        var box = mailbox(shop);
        var visitor = window.browser().enters();
        visitor.leave(UUID.randomUUID(), "Teo Gil", "teo@example.com", "¿Abren el sábado?")
                .is(201);
        var conversation = window.conversation(visitor);
        assertThat(conversation.inbox()).as("one that can send").isEqualTo(box.address());

        var mail = answered(shop, conversation, "Sí, de 10 a 14.");

        assertThat(mail.getAllRecipients()[0].toString()).contains("teo@example.com");
        assertThat(mail.getFrom()[0].toString()).contains(box.address());
        GreenPost.eventually(() -> {
            var messages = visitor.visitor().get("messages");
            assertThat(messages.get(messages.size() - 1).get("text").asString()).isEqualTo("Sí, de 10 a 14.");
        });
        goesOn(shop, box, conversation, mail, "teo@example.com");
    }

    @Test
    void whatCameByTheFormIsAnsweredByMail() throws Exception {
        var shop = telepuppy.open();
        var box = mailbox(shop);
        var path = shop.get(() -> counterfoils.path(counterfoils.form()));
        telepuppy
                .nobody()
                .forge(path, "name", "Lucía Mena", "email", "lucia@example.com", "f-motivo", "0", "f-mensaje", "¿Y?")
                .is(200);
        var conversation = shop.get(() -> conversations
                .ofCustomer(customers.findByEmail("lucia@example.com").orElseThrow(), 10)
                .getFirst());

        var mail = answered(shop, conversation, "Sale hoy.");

        assertThat(mail.getAllRecipients()[0].toString()).contains("lucia@example.com");
        goesOn(shop, box, conversation, mail, "lucia@example.com");
    }

    private MimeMessage answered(Telepuppy.Shop shop, Conversation conversation, String text) {
        shop.run(() ->
                outgoing.reply(conversation.id(), shop.nuria.id(), text, null, UUID.randomUUID() + "", List.of()));
        return green.received(1)[0];
    }

    private void goesOn(Telepuppy.Shop shop, Mailbox box, Conversation conversation, MimeMessage mail, String address)
            throws Exception {
        var letter = Letter.from(address)
                .with("To", box.address())
                .subject("Re: " + mail.getSubject())
                .answering(mail.getMessageID().replaceAll("[<>]", ""))
                .saying("Perfecto, gracias.");
        var filed = shop.get(() -> post.file(box, letter));
        assertThat(filed.conversation()).isEqualTo(conversation.number());
        assertThat(shop.get(() -> post.messages(conversation.id())))
                .extracting(Message::direction)
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND, Direction.INBOUND);
    }

    private Mailbox mailbox(Telepuppy.Shop shop) {
        var address = "hola" + shop.account.id() + "@telepuppy.example";
        return shop.get(() -> post.open(post.mailbox(address, MailServer.NONE, green.smtp()), Passwords.NONE));
    }
}
