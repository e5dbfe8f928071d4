package dev.mostrador.desk.settings;

import dev.mostrador.calendar.Parts;
import dev.mostrador.calendar.Scope;
import dev.mostrador.channel.Outgoing;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Channels and mailboxes can have hours of their own.
@Component
class HoursParts implements Parts {
    private final Outgoing outgoing;
    private final Mailboxes mailboxes;

    HoursParts(Outgoing outgoing, Mailboxes mailboxes) {
        this.outgoing = outgoing;
        this.mailboxes = mailboxes;
    }

    @Override
    public List<Scope> all() {
        return Stream.concat(
                        outgoing.channels().stream().map(Scope::channel),
                        mailboxes.all().stream().map(Mailbox::address).map(Scope::inbox))
                .toList();
    }
}
