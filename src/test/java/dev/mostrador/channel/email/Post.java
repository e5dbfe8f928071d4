package dev.mostrador.channel.email;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.fixtures.Openings;
import dev.mostrador.platform.Ids;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The shop's post for tests: makes mailboxes, brings letters, looks into what came of them. Call it inside a shop.
@Component
public class Post {
    private final Mailboxes mailboxes;
    private final EmailInbox inbox;
    private final Conversations conversations;
    private final Threads threads;
    private final Openings openings;
    private final Ids ids;

    Post(
            Mailboxes mailboxes,
            EmailInbox inbox,
            Conversations conversations,
            Threads threads,
            Openings openings,
            Ids ids) {
        this.mailboxes = mailboxes;
        this.inbox = inbox;
        this.conversations = conversations;
        this.threads = threads;
        this.openings = openings;
        this.ids = ids;
    }

    /// A mailbox without servers: mails are brought by hand.
    public Mailbox open(String address) {
        return open(mailbox(address, MailServer.NONE, MailServer.NONE), Passwords.NONE);
    }

    public Mailbox open(Mailbox box, Passwords passwords) {
        if (mailboxes.create(box, passwords)) openings.open(box.id());
        return box;
    }

    public Mailbox mailbox(String address, MailServer imap, MailServer smtp) {
        return new Mailbox(
                ids.next(),
                address,
                "Telepuppy",
                false,
                null,
                "El equipo de Telepuppy",
                true,
                false,
                imap,
                "INBOX",
                3,
                smtp,
                Mailbox.Auth.PASSWORD,
                24);
    }

    /// Another outgoing server from now on.
    public void change(Mailbox box, MailServer smtp) {
        change(box, box.imap(), smtp);
    }

    /// Other servers from now on.
    public void change(Mailbox box, MailServer imap, MailServer smtp) {
        mailboxes.update(
                new Mailbox(
                        box.id(),
                        box.address(),
                        box.name(),
                        box.agentInName(),
                        box.team(),
                        box.signature(),
                        box.quoteHistory(),
                        box.plusAddressing(),
                        imap,
                        box.folder(),
                        box.importDays(),
                        smtp,
                        box.auth(),
                        box.quietAfterHours()),
                Passwords.NONE);
    }

    public Intake bring(Mailbox box, Letter letter) {
        return inbox.deliver(box, "", letter.stream());
    }

    public Intake bring(Mailbox box, String raw) {
        return inbox.deliver(box, "", new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    /// The id of a mail that nobody can read.
    public UUID quarantined() {
        var box = open("q" + System.nanoTime() + "@telepuppy.example");
        return ((Intake.Quarantined) bring(box, "rm -rf, se podría decir\r\n")).id();
    }

    public Intake.Filed file(Mailbox box, Letter letter) {
        return (Intake.Filed) bring(box, letter);
    }

    public Conversation conversation(Intake.Filed filed) {
        return conversations.findByNumber(filed.conversation()).orElseThrow();
    }

    public Message message(Intake.Filed filed) {
        return threads.message(filed.message()).orElseThrow();
    }

    public List<Message> messages(UUID conversation) {
        return threads.messages(conversation, null, 100);
    }
}
