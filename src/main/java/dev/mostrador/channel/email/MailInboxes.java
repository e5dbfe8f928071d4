package dev.mostrador.channel.email;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.InboxSource;
import dev.mostrador.platform.AccountScope;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The mailboxes among the shop's inboxes. A closed one is not fetched: its mail waits on the server.
@Component
class MailInboxes implements InboxSource {
    private final Mailboxes mailboxes;
    private final ApplicationEventPublisher events;

    MailInboxes(Mailboxes mailboxes, ApplicationEventPublisher events) {
        this.mailboxes = mailboxes;
        this.events = events;
    }

    @Override
    public List<Inbox> all() {
        return mailboxes.all().stream().map(MailInboxes::of).toList();
    }

    @Override
    public void openingChanged(UUID inbox) {
        mailboxes.find(inbox).ifPresent(_ -> events.publishEvent(new MailboxChanged(AccountScope.require(), inbox)));
    }

    static Inbox of(Mailbox box) {
        return new Inbox(
                box.id(),
                EmailFiling.CHANNEL,
                box.address(),
                box.address(),
                box.team(),
                "/settings/mailboxes/" + box.id());
    }
}
