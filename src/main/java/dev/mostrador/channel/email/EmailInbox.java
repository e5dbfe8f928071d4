package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.ReadEmail;
import dev.mostrador.channel.email.reader.UnreadableEmail;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Takes in mails: kept first, then read and filed. One that cannot be read goes to quarantine and stops nothing.
@Component
public class EmailInbox {
    private static final int BATCH = 100;
    private static final int ATTEMPTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(EmailInbox.class);

    private final RawMails mails;
    private final RawMailTable table;
    private final Reading reading;
    private final EmailFiling filing;
    private final Mailboxes mailboxes;
    private final Clock clock;

    EmailInbox(
            RawMails mails, RawMailTable table, Reading reading, EmailFiling filing, Mailboxes mailboxes, Clock clock) {
        this.mails = mails;
        this.table = table;
        this.reading = reading;
        this.filing = filing;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /// Keeps and files one mail. Throws [dev.mostrador.platform.Blobs.TooLarge]; any other exception means that it
    /// may not have been kept and can be handed in again.
    ///
    /// @param source "" unless the mail has a lasting name where it comes from
    public Intake deliver(Mailbox mailbox, String source, InputStream content) {
        var kept = mails.keepInMemory(mailbox, source, content);
        return read(kept.mail(), mailbox, kept.content());
    }

    /// Reads a mail that was kept.
    public Intake read(UUID rawMail) {
        return read(mails.find(rawMail).orElseThrow());
    }

    private Intake read(RawMail mail) {
        return mailboxes
                .find(mail.mailbox())
                .map(mailbox -> read(mail, mailbox, null))
                .orElseGet(() -> quarantine(mail, "email.quarantine.no-mailbox", ""));
    }

    /// Once more, by hand. Nothing happens unless it is in quarantine.
    public Intake retry(UUID rawMail) {
        mails.release(rawMail);
        return read(rawMail);
    }

    /// Reads what was kept and never read to its end, because the process or the database went away. `age` leaves
    /// those alone that somebody may be reading now. Answers how many were read.
    public int readWaiting(Duration age) {
        var waiting = table.waiting(clock.instant().minus(age), BATCH);
        for (var mail : waiting) {
            if (mail.attempts() >= ATTEMPTS) {
                quarantine(mail, "email.quarantine.attempts", "");
            } else if (table.countAttempt(mail.id())) {
                mails.find(mail.id()).ifPresent(this::read);
            }
        }
        return waiting.size();
    }

    private Intake read(RawMail mail, Mailbox mailbox, byte @Nullable [] content) {
        if (mail.state() != RawMail.State.RECEIVED) {
            return filing.outcome(mail);
        }
        try {
            return content == null ? readStored(mail, mailbox) : file(mail, mailbox, reading.read(content));
        } catch (UnreadableEmail unreadable) {
            return quarantine(mail, unreadable.reason().key(), detail(unreadable));
        } catch (TransientDataAccessException | RecoverableDataAccessException | TransactionException passing) {
            throw passing; // the database's trouble, not the mail's: it waits and is read later
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("Mail {} cannot be filed and goes to quarantine", mail.id(), bug);
            return quarantine(mail, "email.quarantine.failure", detail(bug));
        }
    }

    private Intake readStored(RawMail mail, Mailbox mailbox) {
        if (mails.size(mail) < RawMails.SMALL) {
            return file(mail, mailbox, reading.read(bytes(mail)));
        }
        try (var file = RawMailFile.of(mails.open(mail))) {
            return file(mail, mailbox, reading.read(file.path()));
        }
    }

    private Intake file(RawMail mail, Mailbox mailbox, ReadEmail read) {
        try (read) {
            return filing.file(mail, mailbox, read);
        }
    }

    private byte[] bytes(RawMail mail) {
        try (var content = mails.open(mail)) {
            return content.readAllBytes();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Intake quarantine(RawMail mail, String reason, String detail) {
        return filing.quarantine(mail, reason, detail);
    }

    private static String detail(Throwable failure) {
        var cause = failure instanceof UnreadableEmail && failure.getCause() != null ? failure.getCause() : failure;
        return failure instanceof UnreadableEmail && failure.getCause() == null ? "" : cause.toString();
    }
}
