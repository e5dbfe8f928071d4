package dev.mostrador.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.fixtures.ModuleTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TranscriptsTest {
    @Autowired
    ShopWindow windows;

    @Autowired
    Outgoing outgoing;

    @Autowired
    ChatHousekeeping housekeeping;

    @Autowired
    Post post;

    @Autowired
    JdbcClient db;

    @Test
    void anAnswerThatNobodySawGoesOutOnceWithTheWayBack() throws Exception {
        try (var server = new GreenPost()) {
            var window = windows.open();
            window.shop.run(() -> post.open(
                    post.mailbox("hola" + window.key + "@telepuppy.example", MailServer.NONE, server.smtp()),
                    Passwords.NONE));
            var visitor = window.browser().enters();
            visitor.put("/visitor", "{\"name\":\"Teo\",\"email\":\"teo@example.com\"}")
                    .is(200);
            visitor.put("/context", "{\"page\":{\"url\":\"https://telepuppy.example/arnes\",\"title\":\"Arnés\"}}")
                    .is(204);
            visitor.say("¿Tienen la S?").is(201);
            answer(window, visitor, "Vista en la web");
            visitor.put("/seen", "{\"position\":2}").is(204);
            answer(window, visitor, "Sí, nos quedan tres.");

            window.shop.run(housekeeping::keepHouse);
            assertThat(server.server().getReceivedMessages()).as("still fresh").isEmpty();
            window.shop.run(
                    () -> db.sql("update chat_line set at = at - interval '11 minutes' where account_id = :account")
                            .param("account", window.shop.account.id())
                            .update());
            window.shop.run(housekeeping::keepHouse);
            window.shop.run(housekeeping::keepHouse);

            var mail = server.received(1)[0];
            var text = text(mail);
            assertThat(mail.getSubject()).isEqualTo("Telepuppy ha respondido en el chat");
            assertThat(mail.getAllRecipients()[0].toString()).contains("teo@example.com");
            assertThat(text)
                    .contains("Sí, nos quedan tres.")
                    .contains("https://telepuppy.example/arnes#mostrador")
                    .doesNotContain("Vista en la web");
            window.shop.run(housekeeping::keepHouse);
            assertThat(server.server().getReceivedMessages()).hasSize(1);
        }
    }

    @Test
    void aTranscriptGoesToTheOwnAddressOnlyAndNotBeforeSomebodyHasAnswered() throws Exception {
        try (var server = new GreenPost()) {
            var window = windows.open();
            window.shop.run(() -> post.open(
                    post.mailbox("hola" + window.key + "@telepuppy.example", MailServer.NONE, server.smtp()),
                    Passwords.NONE));
            var visitor = window.browser().enters();
            visitor.say("¿Tienen la S?").is(201);
            assertThat(visitor.post("/transcript", "{\"email\":\"otra@example.com\"}")
                            .is(422)
                            .body())
                    .contains("no-address");
            visitor.put("/visitor", "{\"email\":\"teo@example.com\"}").is(200);
            assertThat(visitor.post("/transcript", "{}").is(422).body()).contains("no-answer");
            answer(window, visitor, "Sí, nos quedan tres.");
            // Two tries are what there is for half an hour, whatever came of them: another visitor asks.
            var other = window.browser().enters();
            other.say("Hola").is(201);
            other.put("/visitor", "{\"email\":\"ana@example.com\"}").is(200);
            answer(window, other, "Buenas");
            other.post("/transcript", "{\"email\":\"otra@example.com\"}").is(202);
            var mail = server.received(1)[0];
            assertThat(mail.getAllRecipients()[0].toString()).contains("ana@example.com");
            assertThat(text(mail)).contains("Hola").contains("Buenas");
        }
    }

    private static String text(jakarta.mail.internet.MimeMessage mail) throws Exception {
        return mail.getContent() instanceof jakarta.mail.Multipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : mail.getContent().toString();
    }

    private void answer(ShopWindow.Window window, VisitorBrowser visitor, String text) {
        var conversation = window.conversation(visitor).id();
        window.shop.run(() -> outgoing.reply(
                conversation,
                new Draft(window.shop.nuria.id(), text, null, UUID.randomUUID().toString(), List.of())));
    }
}
