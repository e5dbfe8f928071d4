package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.Address;
import dev.mostrador.channel.email.reader.ReadEmail;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds out who speaks. A contact form writes in the shop's own name and puts the customer into Reply-To.
@Component
class Senders {
    private final Mailboxes mailboxes;

    Senders(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /// Empty when the mail names nobody who could be answered.
    Optional<Address> sender(ReadEmail mail) {
        var others = mail.replyTo().stream().filter(address -> !address.isNobody() && !isHouse(address));
        return isHouse(mail.from()) || mail.from().isNobody()
                ? Stream.concat(others, Stream.of(mail.from()))
                        .filter(address -> !address.isNobody())
                        .findFirst()
                : Optional.of(mail.from());
    }

    // One of our mailboxes, or an address beside it, as wordpress@ and noreply@ are.
    private boolean isHouse(Address address) {
        var at = address.address().lastIndexOf('@');
        var domain = address.address().substring(at + 1).toLowerCase(Locale.ROOT);
        return mailboxes.isOurs(address.address())
                || !PublicDomains.contains(domain)
                        && mailboxes.all().stream().anyMatch(box -> box.domain().equals(domain));
    }
}
