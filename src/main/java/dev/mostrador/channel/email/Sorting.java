package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.ReadEmail;
import org.springframework.stereotype.Component;

/// Decides what sort of mail it is: the reader says what it looks like, we know what is ours.
@Component
class Sorting {
    private final OwnMail own;

    Sorting(OwnMail own) {
        this.own = own;
    }

    Sort sort(ReadEmail mail) {
        if (cameBack(mail)) {
            return Sort.LOOP;
        }
        return switch (mail.kind()) {
            case BOUNCE -> Sort.BOUNCE;
            case AUTO_REPLY -> Sort.AUTO_REPLY;
            case READ_RECEIPT -> Sort.READ_RECEIPT;
            case PERSONAL, AUTO_GENERATED, MAILING_LIST -> Sort.MESSAGE;
        };
    }

    // Servers may replace a Message-ID, but leave unknown headers alone.
    private boolean cameBack(ReadEmail mail) {
        return own.isOurs(OwnMail.mark(mail.messageId()))
                || mail.header(OwnMail.HEADER).filter(own::isOurs).isPresent();
    }

    /// For the message's column: why it must not be answered automatically; "" when somebody wrote it.
    static String automatic(ReadEmail mail) {
        return switch (mail.kind()) {
            case AUTO_GENERATED -> "auto-generated";
            case MAILING_LIST -> "mailing-list";
            case PERSONAL, AUTO_REPLY, BOUNCE, READ_RECEIPT -> "";
        };
    }
}
