package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.email.MailWords;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.server.MailSessions;
import dev.mostrador.channel.email.server.Trouble;
import dev.mostrador.platform.Alarms;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Hands a letter to the mailbox's SMTP server and understands its answer.
@Component
class SmtpSender {
    private static final String ALARM = "mailbox-sending-failed";

    private final MailSessions sessions;
    private final MailWords words;
    private final Alarms alarms;

    SmtpSender(MailSessions sessions, MailWords words, Alarms alarms) {
        this.sessions = sessions;
        this.words = words;
        this.alarms = alarms;
    }

    Delivery send(Mailbox mailbox, Letter letter) {
        try (var transport = sessions.openSmtp(mailbox)) {
            var mail = Composer.compose(letter);
            var all = Composer.addresses(letter.recipients().all().toList());
            transport.sendMessage(mail, all);
            alarms.clear(mailbox.source(), ALARM);
            return new Delivery.Sent();
        } catch (MessagingException failure) {
            return judge(mailbox, failure);
        }
    }

    // A server that says 5xx means it; everything else may be better next time.
    private Delivery judge(Mailbox mailbox, MessagingException failure) {
        var said = SmtpAnswer.of(failure);
        if (said.isPresent()) {
            var why = said.get().words(words.ofTheShop());
            return said.get().isFinal() ? new Delivery.Failed(why) : new Delivery.Later(why);
        }
        var trouble = Trouble.of(failure);
        var why = words.ofTheShop().say(trouble.key(), mailbox.smtp().host());
        if (failure instanceof AuthenticationFailedException || trouble == Trouble.CERTIFICATE) {
            alarms.raise(mailbox.source(), ALARM, Map.of("mailbox", mailbox.address(), "why", why));
        }
        return new Delivery.Later(why);
    }
}
