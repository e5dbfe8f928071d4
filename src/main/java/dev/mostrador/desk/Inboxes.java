package dev.mostrador.desk;

import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import java.util.List;
import org.springframework.stereotype.Component;

/// The shop's own addresses, for choosing one.
@Component
class Inboxes {
    private final Mailboxes mailboxes;

    Inboxes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    List<String> addresses() {
        return mailboxes.all().stream().map(Mailbox::address).toList();
    }
}
