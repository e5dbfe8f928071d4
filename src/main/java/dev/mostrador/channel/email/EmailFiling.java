package dev.mostrador.channel.email;

import dev.mostrador.channel.Acknowledging;
import dev.mostrador.channel.email.reader.Address;
import dev.mostrador.channel.email.reader.ReadEmail;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.InboundMessage;
import dev.mostrador.conversation.NewAttachment;
import dev.mostrador.conversation.Received;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Threads;
import dev.mostrador.platform.Blobs;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a read mail where it belongs, in one transaction with the note of it on the raw mail.
@Component
class EmailFiling {
    static final String CHANNEL = "email";
    private static final int SUBJECT = 500; // characters

    private final Sorting sorting;
    private final Senders senders;
    private final Threading threading;
    private final Reports reports;
    private final EmailAttachments attachments;
    private final Conversations conversations;
    private final Threads threads;
    private final Blobs blobs;
    private final RawMails mails;
    private final RawMailTable raws;
    private final Copies copies;
    private final Acknowledging acknowledging;

    EmailFiling(
            Sorting sorting,
            Senders senders,
            Threading threading,
            Reports reports,
            EmailAttachments attachments,
            Conversations conversations,
            Threads threads,
            Blobs blobs,
            RawMails mails,
            RawMailTable raws,
            Copies copies,
            Acknowledging acknowledging) {
        this.sorting = sorting;
        this.senders = senders;
        this.threading = threading;
        this.reports = reports;
        this.attachments = attachments;
        this.conversations = conversations;
        this.threads = threads;
        this.blobs = blobs;
        this.mails = mails;
        this.raws = raws;
        this.copies = copies;
        this.acknowledging = acknowledging;
    }

    @Transactional
    public Intake file(RawMail raw, Mailbox mailbox, ReadEmail mail) {
        var sort = sorting.sort(mail);
        if (sort != Sort.MESSAGE) {
            return ignore(raw, mail, sort);
        }
        var sender = senders.sender(mail);
        if (sender.isEmpty()) {
            var apart = quarantine(raw, "email.quarantine.no-sender", "");
            raws.label(raw.id(), "", mail.subject());
            return apart;
        }
        var files = attachments.keep(mail);
        var received = conversations.receive(message(mailbox, mail, sender.get(), files));
        return switch (received) {
            case Received.Stored stored -> {
                note(raw, mail, RawMail.State.STORED, stored);
                acknowledging.received(MailInboxes.of(mailbox), stored);
                yield new Intake.Filed(stored.number(), stored.message(), false);
            }
            case Received.Duplicate first -> {
                files.forEach(file -> blobs.delete(file.content().id()));
                if (copies.filed(raw, first.message()).isEmpty()) {
                    note(raw, mail, RawMail.State.DUPLICATE, first);
                }
                yield new Intake.Filed(first.number(), first.message(), true);
            }
        };
    }

    @Transactional
    public Intake.Quarantined quarantine(RawMail raw, String reason, String detail) {
        var bytes = copies.bytes(raw);
        var first = copies.apart(raw, bytes);
        if (first.isPresent()) {
            return new Intake.Quarantined(first.get().id(), first.get().reason());
        }
        mails.quarantine(raw.id(), reason, detail, bytes);
        return new Intake.Quarantined(raw.id(), reason);
    }

    /// What was decided about a mail that was read before.
    Intake outcome(RawMail raw) {
        var message = raw.message();
        if (message != null) {
            var conversation = threads.message(message).orElseThrow().conversation();
            var number = conversations.find(conversation).orElseThrow().number();
            return new Intake.Filed(number, message, true);
        }
        return raw.state() == RawMail.State.IGNORED
                ? new Intake.Ignored(raw.reason())
                : new Intake.Quarantined(raw.id(), raw.reason());
    }

    private Intake ignore(RawMail raw, ReadEmail mail, Sort sort) {
        if (copies.ignored(raw, mail.fingerprint()).isPresent()) {
            return new Intake.Ignored(sort.word());
        }
        if (!raws.isKnown(mail.fingerprint())) {
            reports.note(mail, sort);
        }
        raws.finish(
                raw.id(),
                RawMail.State.IGNORED,
                sort.word(),
                mail.from().address(),
                cut(mail.subject()),
                null,
                mail.fingerprint());
        return new Intake.Ignored(sort.word());
    }

    private void note(RawMail raw, ReadEmail mail, RawMail.State state, Received received) {
        raws.finish(raw.id(), state, "", mail.from().address(), cut(mail.subject()), received.message(), "");
    }

    private InboundMessage message(Mailbox mailbox, ReadEmail mail, Address sender, List<NewAttachment> files) {
        return new InboundMessage(
                CHANNEL,
                mailbox.address(),
                mail.fingerprint(),
                mail.messageId().isEmpty() ? null : mail.messageId(),
                mail.inReplyTo().isEmpty() ? null : mail.inReplyTo().getFirst(),
                address(sender),
                new Recipients(addresses(mail.to()), addresses(mail.cc()), List.of(), addresses(mail.replyTo())),
                cut(mail.subject()),
                mail.text(),
                mail.quoted(),
                mail.html(),
                Sorting.automatic(mail),
                mail.date().orElse(null),
                threading.conversationOf(mail, sender).orElse(null),
                mailbox.team(),
                files);
    }

    private static List<dev.mostrador.conversation.Address> addresses(List<Address> read) {
        return read.stream()
                .filter(address -> !address.isNobody())
                .map(EmailFiling::address)
                .toList();
    }

    private static dev.mostrador.conversation.Address address(Address read) {
        return new dev.mostrador.conversation.Address(read.name(), read.address());
    }

    private static String cut(String subject) {
        return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…";
    }
}
