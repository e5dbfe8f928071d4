package dev.mostrador.channel.email;

import dev.mostrador.conversation.Recipients;
import jakarta.mail.internet.MimeMessage;

/// Takes mails that stay on this machine instead of going to a server. Only asked about a mailbox that has none; a bean
/// of this type says which mails it takes, and to put one there counts as sent.
public interface OutTray {
    boolean takes(Mailbox mailbox, Recipients recipients);

    /// The same mail again, under the same id, replaces the first one.
    void put(Mailbox mailbox, MimeMessage mail);
}
