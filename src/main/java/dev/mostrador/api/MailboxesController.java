package dev.mostrador.api;

import dev.mostrador.channel.email.Mailboxes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailboxesController {
    private final Mailboxes mailboxes;

    MailboxesController(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    record MailboxJson(String address) {}

    @GetMapping("/api/v1/mailboxes")
    Items<MailboxJson> index() {
        return new Items<>(mailboxes.all().stream()
                .map(mailbox -> new MailboxJson(mailbox.address()))
                .toList());
    }
}
