package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.smtp.SystemMail.Content;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Hindrance;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Json;
import dev.mostrador.platform.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends what the system itself writes to the people of the shop, from the first mailbox that can send.
@Component
class SystemPost {
    private static final String PURPOSE = "system-mail";
    private static final int MOST = 10; // to one address within an hour

    private final Mailboxes mailboxes;
    private final SmtpSender sender;
    private final Breaker breaker;
    private final SecretKeys keys;
    private final Clock clock;

    SystemPost(Mailboxes mailboxes, SmtpSender sender, Breaker breaker, SecretKeys keys, Clock clock) {
        this.mailboxes = mailboxes;
        this.sender = sender;
        this.breaker = breaker;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<Mailbox> mailbox() {
        return mailboxes.all().stream().filter(box -> box.smtp().isSet()).findFirst();
    }

    SystemMail seal(String messageId, Content content) {
        var plain = Json.write(content).getBytes(StandardCharsets.UTF_8);
        return new SystemMail(AccountScope.require(), messageId, keys.encrypt(PURPOSE, messageId, plain), 1);
    }

    Delivery send(SystemMail mail) {
        return AccountScope.get(
                mail.account(),
                () -> mailbox()
                        .map(box -> send(box, mail))
                        .orElseGet(() -> new Delivery.Failed(Hindrance.of("email.reply.no-mailbox"))));
    }

    private Delivery send(Mailbox box, SystemMail mail) {
        try {
            return send(box, mail.messageId(), open(mail));
        } catch (SecretKeys.WrongKey forGood) {
            return new Delivery.Failed(Hindrance.quoting("sealed with another key"));
        }
    }

    private Delivery send(Mailbox box, String messageId, Content content) {
        var to = Recipients.to(new Address(content.name(), content.address()));
        if (breaker.tripped(to.to(), MOST).isPresent()) {
            return new Delivery.Failed(Hindrance.of("email.send.breaker", content.address(), Integer.toString(MOST)));
        }
        var letter = new Letter(
                messageId,
                box.sender(),
                null,
                to,
                content.subject(),
                clock.instant(),
                null,
                List.of(),
                content.text(),
                "",
                null,
                List.of(),
                Letter.Robot.GENERATED);
        var result = sender.send(box, letter);
        if (result instanceof Delivery.Sent) {
            breaker.count(to.to(), true);
        }
        return result;
    }

    private Content open(SystemMail mail) {
        var plain = keys.decrypt(PURPOSE, mail.messageId(), mail.sealed());
        return Json.read(new String(plain, StandardCharsets.UTF_8), Content.class);
    }
}
