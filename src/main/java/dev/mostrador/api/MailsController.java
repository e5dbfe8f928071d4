package dev.mostrador.api;

import dev.mostrador.api.Idempotency.Answer;
import dev.mostrador.api.Idempotency.Once;
import dev.mostrador.channel.email.EmailInbox;
import dev.mostrador.channel.email.Intake;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.identity.ApiClient;
import dev.mostrador.ui.Pages;
import dev.mostrador.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Raw mails, as an MTA or another system has them.
@RestController
class MailsController {
    private final Mailboxes mailboxes;
    private final EmailInbox inbox;
    private final RawMails mails;
    private final Idempotency idempotency;
    private final Pages pages;

    MailsController(Mailboxes mailboxes, EmailInbox inbox, RawMails mails, Idempotency idempotency, Pages pages) {
        this.mailboxes = mailboxes;
        this.inbox = inbox;
        this.mails = mails;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    record FiledJson(NumberJson conversation, IdJson message, boolean duplicate) {}

    record NumberJson(long number) {}

    record IdJson(UUID id) {}

    /// @param quarantined the id of the mail as it came
    record QuarantinedJson(UUID quarantined, String reason) {}

    record IgnoredJson(String ignored) {}

    @PostMapping(
            path = "/api/v1/mailboxes/{address}/messages",
            consumes = "message/rfc822",
            produces = "application/json")
    ResponseEntity<byte[]> create(ApiClient client, @PathVariable String address, HttpServletRequest request) {
        var mailbox = mailbox(address);
        try (var mail = Upload.of(request, mails.limit())) {
            return idempotency.answer(
                    Once.of(client, request, mail), () -> answer(deliver(mailbox, mail), pages.words(request)));
        }
    }

    // An MTA may hand over the address as it was written to, with a token behind a plus sign.
    private Mailbox mailbox(String address) {
        return mailboxes
                .findByAddress(address)
                .or(() -> mailboxes.findByAddress(address.replaceFirst("\\+[^@]*@", "@")))
                .orElseThrow(() -> Refused.unknownMailbox(address));
    }

    private Intake deliver(Mailbox mailbox, Upload mail) {
        try (var content = mail.open()) {
            return inbox.deliver(mailbox, "", content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Answer answer(Intake intake, Words words) {
        return switch (intake) {
            case Intake.Filed filed ->
                new Answer(
                        filed.duplicate() ? 200 : 201,
                        new FiledJson(
                                new NumberJson(filed.conversation()), new IdJson(filed.message()), filed.duplicate()));
            case Intake.Quarantined kept -> new Answer(202, new QuarantinedJson(kept.id(), words.say(kept.reason())));
            case Intake.Ignored ignored -> new Answer(202, new IgnoredJson(ignored.kind()));
        };
    }
}
