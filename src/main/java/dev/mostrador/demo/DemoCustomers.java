package dev.mostrador.demo;

import dev.mostrador.channel.email.EmailInbox;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.conversation.Threads;
import dev.mostrador.demo.DemoShop.CustomersAnswer;
import dev.mostrador.platform.AccountScope;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/// A few of the invented customers answer the first reply they get, a moment later and by a mail like any other, so
/// that a visitor sees a conversation go back and forth.
@Component
class DemoCustomers {
    private final EmailInbox inbox;
    private final Threads threads;
    private final TaskScheduler timer;
    private final Duration pause;
    private final Clock clock;

    DemoCustomers(EmailInbox inbox, Threads threads, TaskScheduler timer, Environment environment, Clock clock) {
        this.inbox = inbox;
        this.threads = threads;
        this.timer = timer;
        this.pause = environment.getProperty("mostrador.demo.answer-after", Duration.class, Duration.ofSeconds(7));
        this.clock = clock;
    }

    void got(Mailbox mailbox, MimeMessage mail) throws MessagingException {
        if (mail.getHeader("Auto-Submitted") != null) return; // what a machine says, nobody answers here
        var to = ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]);
        var account = AccountScope.require();
        for (var answer : DemoShop.read().answers()) {
            if (answer.email().equalsIgnoreCase(to.getAddress()) && !isGiven(answer)) {
                var raw = write(answer, to, mail);
                timer.schedule(
                        () -> AccountScope.run(
                                account, () -> inbox.deliver(mailbox, "", new ByteArrayInputStream(raw))),
                        clock.instant().plus(pause));
            }
        }
    }

    private boolean isGiven(CustomersAnswer answer) {
        return threads.byExternalIds(List.of(id(answer))).isPresent();
    }

    private static String id(CustomersAnswer answer) {
        return "answer." + answer.email();
    }

    private byte[] write(CustomersAnswer answer, InternetAddress from, MimeMessage answered) throws MessagingException {
        var mail = new Answer(id(answer));
        mail.setFrom(from);
        mail.setRecipients(RecipientType.TO, answered.getFrom());
        mail.setSubject(answered.getSubject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant().plus(pause)));
        mail.setHeader("In-Reply-To", answered.getMessageID());
        mail.setText(answer.text(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return bytes(mail);
    }

    private static byte[] bytes(MimeMessage mail) throws MessagingException {
        try (var out = new ByteArrayOutputStream()) {
            mail.writeTo(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// With an id of its own: one answer for each customer, however often the demo starts.
    private static final class Answer extends MimeMessage {
        private final String id;

        Answer(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
