package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.OutTray;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Hindrance;
import dev.mostrador.conversation.Message;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One attempt to hand a message to the mailbox's SMTP server, or to the tray where there is one.
@Component
class EmailDelivery {
    /// Messages of programs to one address within an hour, beyond which it must be a loop.
    private static final int MOST = 100;

    private final Mailboxes mailboxes;
    private final Letters letters;
    private final SmtpSender sender;
    private final Breaker breaker;
    private final Optional<OutTray> tray;

    EmailDelivery(Mailboxes mailboxes, Letters letters, SmtpSender sender, Breaker breaker, Optional<OutTray> tray) {
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.sender = sender;
        this.breaker = breaker;
        this.tray = tray;
    }

    Delivery deliver(Message message) {
        var mailbox = mailboxes.findByAddress(message.from().address());
        if (mailbox.isEmpty()) {
            return failed("email.send.no-mailbox", message.from().address());
        }
        if (!mailbox.get().smtp().isSet()) {
            return withoutServer(message, mailbox.get());
        }
        return byServer(message, mailbox.get());
    }

    private Delivery withoutServer(Message message, Mailbox mailbox) {
        var place = tray.filter(it -> it.takes(mailbox, message.recipients()));
        if (place.isEmpty()) {
            return failed("email.send.no-server", message.from().address());
        }
        try {
            place.get().put(mailbox, Composer.compose(letters.write(message, mailbox)));
            return new Delivery.Sent();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Delivery byServer(Message message, Mailbox mailbox) {
        var automatic = message.authorAgent() == null;
        var recipients = message.recipients().all().toList();
        var tripped = automatic ? breaker.tripped(recipients, MOST) : Optional.<Address>empty();
        if (tripped.isPresent()) {
            return failed("email.send.breaker", tripped.get().address(), Integer.toString(MOST));
        }
        return send(message, mailbox, automatic);
    }

    private Delivery send(Message message, Mailbox mailbox, boolean automatic) {
        if (message.attachments().stream().anyMatch(file -> !file.isSafe())) {
            return new Delivery.Later(Hindrance.of("email.send.unsafe-file"));
        }
        var result = sender.send(mailbox, letters.write(message, mailbox));
        if (result instanceof Delivery.Sent) {
            breaker.count(message.recipients().all().toList(), automatic);
        }
        return result;
    }

    private static Delivery failed(String key, String... arguments) {
        return new Delivery.Failed(Hindrance.of(key, arguments));
    }
}
