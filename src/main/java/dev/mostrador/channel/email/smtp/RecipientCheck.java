package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.Refusal;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Recipients;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/// Refuses what no mail server would take, while its author can still change it.
final class RecipientCheck {
    private static final int MOST = 50;

    private RecipientCheck() {}

    static Optional<Refusal> refusal(Recipients recipients) {
        var all = recipients.all().toList();
        if (all.isEmpty()) {
            return Optional.of(Refusal.of("to", "channel.reply.nobody"));
        }
        if (all.size() > MOST) {
            return Optional.of(Refusal.of("to", "email.reply.too-many", MOST));
        }
        return all.stream()
                .filter(address -> !isAddress(address))
                .findFirst()
                .map(address -> Refusal.of("to", "email.reply.bad-address", address.address()));
    }

    private static boolean isAddress(Address address) {
        try {
            var parsed = new InternetAddress(address.address(), true);
            return parsed.getAddress().equals(address.address())
                    && address.address().indexOf('@') > 0
                    && address.address().chars().noneMatch(c -> c <= ' ' || c == 0x7F);
        } catch (AddressException bad) {
            return false;
        }
    }
}
