package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.email.MailWords;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.conversation.Message;
import org.springframework.stereotype.Component;

/// One attempt to hand a message to the mailbox's SMTP server.
@Component
class EmailDelivery {
    /// Messages of programs to one address within an hour, beyond which it must be a loop.
    private static final int MOST = 100;

    private final Mailboxes mailboxes;
    private final Letters letters;
    private final SmtpSender sender;
    private final Breaker breaker;
    private final MailWords words;

    EmailDelivery(Mailboxes mailboxes, Letters letters, SmtpSender sender, Breaker breaker, MailWords words) {
        this.mailboxes = mailboxes;
        this.letters = letters;
        this.sender = sender;
        this.breaker = breaker;
        this.words = words;
    }

    Delivery deliver(Message message) {
        var mailbox = mailboxes.findByAddress(message.from().address());
        if (mailbox.isEmpty()) {
            return failed("email.send.no-mailbox", message.from().address());
        }
        if (!mailbox.get().smtp().isSet()) {
            return failed("email.send.no-server", message.from().address());
        }
        var automatic = message.authorAgent() == null;
        var recipients = message.recipients().all().toList();
        var tripped = automatic
                ? breaker.tripped(recipients, MOST)
                : java.util.Optional.<dev.mostrador.conversation.Address>empty();
        if (tripped.isPresent()) {
            return failed("email.send.breaker", tripped.get().address(), MOST);
        }
        return send(message, mailbox.get(), automatic);
    }

    private Delivery send(Message message, Mailbox mailbox, boolean automatic) {
        if (message.attachments().stream().anyMatch(file -> !file.isSafe())) {
            return new Delivery.Later(words.ofTheShop().say("email.send.unsafe-file"));
        }
        var result = sender.send(mailbox, letters.write(message, mailbox));
        if (result instanceof Delivery.Sent) {
            breaker.count(message.recipients().all().toList(), automatic);
        }
        return result;
    }

    private Delivery failed(String key, Object... arguments) {
        return new Delivery.Failed(words.ofTheShop().say(key, arguments));
    }
}
