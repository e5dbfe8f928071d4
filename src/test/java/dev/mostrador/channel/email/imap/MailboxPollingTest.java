package dev.mostrador.channel.email.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.email.GreenPost;
import dev.mostrador.channel.email.Letter;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.Post;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.conversation.Filter;
import dev.mostrador.conversation.Lists;
import dev.mostrador.conversation.View;
import dev.mostrador.fixtures.Counter;
import dev.mostrador.fixtures.ModuleTest;
import dev.mostrador.platform.Alarms;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class MailboxPollingTest {
    @Autowired
    private Counter counter;

    @Autowired
    private Post post;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Lists lists;

    @Autowired
    private RawMails raws;

    @Autowired
    private Alarms alarms;

    @Autowired
    private CursorTable cursors;

    private Counter.Shop shop;
    private GreenPost server;
    private GreenMailUser hola;

    @BeforeEach
    void openShop() {
        shop = counter.openShop();
        serve(0);
    }

    @AfterEach
    void closeShop() {
        shop.run(() -> mailboxes.all().forEach(mailbox -> mailboxes.archive(mailbox.id())));
        server.close();
    }

    @Test
    void aMailThatArrivesWhileWeWaitIsThereAtOnceAndStaysUnreadOnTheServer() throws Exception {
        var box = connect("geheim");
        arrive(Letter.fromLucia().subject("Uno"));
        conversations("Uno");
        // By now the poller is in IDLE: the next one must be told, not found by polling.
        arrive(Letter.fromLucia().subject("Dos"));
        conversations("Uno", "Dos");

        var stored = inbox().getMessages();
        assertThat(stored).noneMatch(mail -> mail.isSet(Flags.Flag.SEEN));
        shop.run(() -> assertThat(cursors.find(box.id()).lastUid()).isEqualTo(2));
    }

    @Test
    void whatCameWhileWeWereAwayIsCaughtUp() throws Exception {
        var box = connect("geheim");
        arrive(Letter.fromLucia().subject("Antes"));
        conversations("Antes");
        shop.run(() -> post.change(box, MailServer.NONE, MailServer.NONE));
        for (var i = 0; i < 120; i++) {
            arrive(Letter.from("c" + i + "@example.net").subject("Pedido " + i));
        }
        shop.run(() -> post.change(box, box.imap(), MailServer.NONE));
        GreenPost.eventually(() -> assertThat(subjects()).hasSize(121));
        GreenPost.eventually(() ->
                shop.run(() -> assertThat(cursors.find(box.id()).lastUid()).isEqualTo(121)));
    }

    @Test
    void aClosedMailboxIsNotReadAndCatchesUpWhenItOpens() throws Exception {
        var box = connect("geheim");
        arrive(Letter.fromLucia().subject("Antes"));
        conversations("Antes");
        var inbox = shop.get(() -> inboxes.find(box.id())).orElseThrow();
        shop.run(() -> assertThat(inboxes.close(inbox)).isTrue());
        arrive(Letter.fromLucia().subject("Mientras"));
        conversations("Antes");
        shop.run(() -> assertThat(inboxes.open(inbox)).isInstanceOf(OpenResult.Opened.class));
        conversations("Antes", "Mientras");
    }

    @Test
    void aNewNumberingOfTheServerDoublesNothing() throws Exception {
        var box = connect("geheim");
        arrive(Letter.fromLucia().subject("Uno"));
        var first = Letter.fromLucia().subject("Dos");
        arrive(first);
        conversations("Uno", "Dos");
        shop.run(() -> {
            var cursor = cursors.find(box.id());
            // As after a move to another server: same mails, other numbers.
            cursors.update(box.id(), cursor.at(cursor.uidValidity() - 1, 40));
            mailboxes.update(box, Passwords.NONE);
        });
        arrive(Letter.fromLucia().subject("Tres"));
        conversations("Uno", "Dos", "Tres");
    }

    @Test
    void aRefusedLoginRaisesAnAlarmUntilThePasswordIsRight() throws Exception {
        var box = connect("falsch");
        GreenPost.eventually(() ->
                shop.run(() -> assertThat(alarms.open()).singleElement().satisfies(alarm -> {
                    assertThat(alarm.kind()).isEqualTo("mailbox-login-failed");
                    assertThat(alarm.details())
                            .containsEntry("mailbox", "hola@telepuppy.example")
                            .containsEntry("why", "email.trouble.login");
                })));
        arrive(Letter.fromLucia().subject("Uno"));
        shop.run(() -> mailboxes.update(box, new Passwords("geheim", "")));
        conversations("Uno");
        shop.run(() -> assertThat(alarms.open()).isEmpty());
    }

    @Test
    void aBrokenConnectionIsMadeAgain() throws Exception {
        connect("geheim");
        var uno = Letter.fromLucia().subject("Uno");
        arrive(uno);
        conversations("Uno");
        var port = server.imap("").port();
        server.close();
        serve(port);
        arrive(uno); // this server forgets: it takes the number of the first
        arrive(Letter.fromLucia().subject("Dos"));
        conversations("Uno", "Dos");
    }

    @Test
    void aMailThatCannotBeReadDoesNotStopTheNext() throws Exception {
        connect("geheim");
        arrive(Letter.fromLucia().without("From").subject("Nadie"));
        arrive(Letter.fromLucia().subject("Dos"));
        conversations("Dos");
        shop.run(() -> assertThat(raws.quarantined()).isEqualTo(1));
    }

    @Test
    void theLastDaysAreBroughtInAtTheFirstVisitAndNothingOlder() throws Exception {
        arrive(Letter.fromLucia().subject("Reciente"));
        var old = new MimeMessage(Session.getInstance(new Properties()), Letter.fromLucia().subject("Viejo").stream());
        inbox().appendMessage(
                        old, new Flags(), java.util.Date.from(Instant.now().minus(Duration.ofDays(30))));
        connect("geheim");
        conversations("Reciente");
        arrive(Letter.fromLucia().subject("Nuevo"));
        conversations("Reciente", "Nuevo");
    }

    private void serve(int port) {
        server = new GreenPost(0, port);
        hola = server.server().setUser("hola@telepuppy.example", "hola", "geheim");
    }

    private Mailbox connect(String password) {
        return shop.get(() -> post.open(
                post.mailbox("hola@telepuppy.example", server.imap("hola"), MailServer.NONE),
                new Passwords(password, "")));
    }

    private void arrive(Letter letter) throws Exception {
        hola.deliver(new MimeMessage(Session.getInstance(new Properties()), letter.stream()));
    }

    private MailFolder inbox() throws Exception {
        ImapHostManager manager = server.server().getManagers().getImapHostManager();
        return manager.getInbox(hola);
    }

    private void conversations(String... subjects) {
        GreenPost.eventually(() -> assertThat(subjects()).containsExactlyInAnyOrder(subjects));
    }

    private List<String> subjects() {
        return shop.get(() -> lists.page(new View.Unassigned(), Filter.NONE, null, 200).rows().stream()
                .map(dev.mostrador.conversation.Conversation::subject)
                .toList());
    }
}
