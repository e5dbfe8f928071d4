package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.server.MailSessions;
import dev.mostrador.channel.email.server.Trouble;
import dev.mostrador.conversation.Hindrance;
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
    private final Alarms alarms;

    SmtpSender(MailSessions sessions, Alarms alarms) {
        this.sessions = sessions;
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
            var why = said.get().hindrance();
            return said.get().isFinal() ? new Delivery.Failed(why) : new Delivery.Later(why);
        }
        var trouble = Trouble.of(failure);
        var host = mailbox.smtp().host();
        if (failure instanceof AuthenticationFailedException || trouble == Trouble.CERTIFICATE) {
            var details = Map.of("mailbox", mailbox.address(), "why", trouble.key(), "host", host);
            alarms.raise(mailbox.source(), ALARM, details);
        }
        return new Delivery.Later(Hindrance.of(trouble.key(), host));
    }
}
