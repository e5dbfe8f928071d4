package dev.mostrador.channel.email.imap;

import dev.mostrador.channel.email.EmailInbox;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.platform.Blobs;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings in what a folder holds beyond the cursor, oldest first, a batch at a time. Every mail is kept before the
/// cursor passes it; one that comes a second time is known by its number, or by its content.
@Component
class Fetching {
    private static final int BATCH = 50;
    private static final Duration OVERLAP = Duration.ofDays(2); // servers search by day, in their own time zone
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    private final CursorTable cursors;
    private final EmailInbox inbox;
    private final RawMails mails;
    private final Clock clock;

    Fetching(CursorTable cursors, EmailInbox inbox, RawMails mails, Clock clock) {
        this.cursors = cursors;
        this.inbox = inbox;
        this.mails = mails;
        this.clock = clock;
    }

    /// What a visit needs to know of the visits before.
    interface Visit {
        boolean goesOn();

        /// Which attempt at this mail this is, from 1: the connection may have broken at it before.
        int attempt(long uid);
    }

    void fetch(Mailbox mailbox, IMAPFolder folder, Visit visit) throws MessagingException {
        var cursor = cursors.find(mailbox.id());
        var validity = folder.getUIDValidity();
        var end = folder.getUIDNext() - 1;
        var found = cursor.uidValidity() == validity
                ? beyond(folder, cursor.lastUid())
                : since(folder, startOf(mailbox, cursor));
        for (var start = 0; start < found.size() && visit.goesOn(); start += BATCH) {
            var batch = found.subList(start, Math.min(start + BATCH, found.size()));
            cursor = fetch(mailbox, folder, validity, batch, cursor, visit);
        }
        if (cursor.uidValidity() != validity && visit.goesOn()) {
            cursors.update(mailbox.id(), cursor.at(validity, Math.max(end, 0)));
        }
    }

    private Cursor fetch(
            Mailbox mailbox, IMAPFolder folder, long validity, List<Message> batch, Cursor before, Visit visit)
            throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(batch.toArray(Message[]::new), profile);
        var cursor = before;
        for (var message : batch) {
            if (!visit.goesOn()) {
                return cursor;
            }
            var uid = folder.getUID(message);
            take(mailbox, validity + ":" + uid, (IMAPMessage) message, visit.attempt(uid));
            // After a change of numbering the cursor moves at the end only: until then all of it is compared again.
            var passed = cursor.past(validity, uid, receivedAt(message));
            cursor = before.uidValidity() == validity ? passed : passed.at(before.uidValidity(), before.lastUid());
            cursors.update(mailbox.id(), cursor);
        }
        return cursor;
    }

    private void take(Mailbox mailbox, String number, IMAPMessage message, int attempt) throws MessagingException {
        var source = "imap:" + number;
        if (attempt > 3) {
            LOG.warn("Mail {} of {} breaks the connection and is left on the server", number, mailbox.address());
            mails.keepHeader(
                    mailbox, source, new ByteArrayInputStream(new byte[0]), "", "", "email.quarantine.not-fetched");
        } else if (message.getSizeLong() > mails.limit()) {
            keepHeader(mailbox, source, message);
        } else {
            deliver(mailbox, source, message);
        }
    }

    private void deliver(Mailbox mailbox, String source, IMAPMessage message) throws MessagingException {
        try (var content = message.getMimeStream()) {
            inbox.deliver(mailbox, source, content);
        } catch (Blobs.TooLarge liar) { // the server had said a smaller size
            keepHeader(mailbox, source, message);
        } catch (UncheckedIOException failure) {
            if (!message.isExpunged()) {
                throw failure;
            }
            LOG.info("Mail {} of {} was removed before it could be fetched", source, mailbox.address());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void keepHeader(Mailbox mailbox, String source, IMAPMessage message) throws MessagingException {
        var header = String.join("\r\n", Collections.list(message.getAllHeaderLines())) + "\r\n\r\n";
        mails.keepHeader(
                mailbox,
                source,
                new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)),
                first(message.getHeader("From")),
                String.valueOf(message.getSubject()),
                "email.quarantine.too-big");
    }

    private Instant startOf(Mailbox mailbox, Cursor cursor) {
        return cursor.lastMailAt() == null
                ? clock.instant().minus(Duration.ofDays(mailbox.importDays()))
                : cursor.lastMailAt().minus(OVERLAP);
    }

    // "n:*" also answers with the last mail when its number is below n.
    private static List<Message> beyond(IMAPFolder folder, long uid) throws MessagingException {
        var found = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var fresh = new java.util.ArrayList<Message>();
        for (var message : found) {
            if (message != null && folder.getUID(message) > uid) {
                fresh.add(message);
            }
        }
        return fresh;
    }

    private static List<Message> since(IMAPFolder folder, Instant start) throws MessagingException {
        return Arrays.asList(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(start))));
    }

    private Instant receivedAt(Message message) throws MessagingException {
        var date = message.getReceivedDate();
        return date == null ? clock.instant() : date.toInstant();
    }

    private static String first(String @org.jspecify.annotations.Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[0];
    }
}
