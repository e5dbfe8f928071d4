package dev.mostrador.channel.email;

import dev.mostrador.channel.email.reader.Address;
import dev.mostrador.channel.email.reader.ReadEmail;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds the conversation that a mail continues, by what cannot be guessed first: our signed reply address, then the
/// ids that mail programs pass on, then the same subject from somebody who took part. A number that a
/// stranger quotes in the subject leads nowhere.
@Component
class Threading {
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int IDS = 50; // of a chain of references; the last are the nearest
    private static final int RECENT = 20;

    private final OwnMail own;
    private final Threads threads;
    private final Conversations conversations;
    private final Customers customers;
    private final Mailboxes mailboxes;
    private final Clock clock;

    Threading(
            OwnMail own,
            Threads threads,
            Conversations conversations,
            Customers customers,
            Mailboxes mailboxes,
            Clock clock) {
        this.own = own;
        this.threads = threads;
        this.conversations = conversations;
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /// As it was filed first: it may be shown in another by now, and what continues it goes with it.
    Optional<UUID> conversationOf(ReadEmail mail, Address sender) {
        var named = byReplyAddress(mail);
        var answered = threads.homeOf(ids(mail));
        // What was split off still went out under the old number.
        var moved = answered.filter(home -> named.isPresent() && named.get().equals(home.splitFrom()));
        return moved.map(Threads.Home::conversation)
                .or(() -> named)
                .or(() -> answered.map(Threads.Home::conversation))
                .or(() -> bySubject(mail, sender));
    }

    /// The message that it answers, as far as its headers tell.
    Optional<Message> answered(ReadEmail mail) {
        return threads.byExternalIds(ids(mail));
    }

    static List<String> ids(ReadEmail mail) {
        var all = Stream.concat(mail.inReplyTo().stream(), mail.references().reversed().stream());
        return all.distinct().limit(IDS).toList();
    }

    private Optional<UUID> byReplyAddress(ReadEmail mail) {
        var delivered =
                Stream.of("Delivered-To", "X-Original-To", "Envelope-To").flatMap(name -> mail.header(name).stream());
        var written = Stream.concat(mail.to().stream(), mail.cc().stream()).map(Address::address);
        return Stream.concat(written, delivered)
                .filter(address -> address.indexOf('+') > 0)
                .map(own::conversation)
                .filter(number -> number.isPresent())
                .findFirst()
                .flatMap(number -> conversations.findItself(number.getAsLong()))
                .map(Conversation::id);
    }

    // Only what says that it is an answer; a second "Pedido" is a second matter.
    private Optional<UUID> bySubject(ReadEmail mail, Address sender) {
        if (!Subjects.hasPrefix(mail.subject()) || Subjects.bare(mail.subject()).isEmpty()) {
            return Optional.empty();
        }
        return participants(mail, sender)
                .flatMap(address -> customers.findByEmail(address).stream())
                .distinct()
                .flatMap(customer -> conversations.everOfCustomer(customer, RECENT).stream())
                .filter(conversation -> Subjects.same(conversation.subject(), mail.subject()))
                .filter(conversation ->
                        conversation.lastActivityAt().isAfter(clock.instant().minus(WINDOW)))
                .filter(conversation -> tookPart(conversation, sender))
                .map(Conversation::id)
                .findFirst();
    }

    private Stream<String> participants(ReadEmail mail, Address sender) {
        var others = Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(Address::address)
                .filter(address -> !mailboxes.isOurs(address));
        return Stream.concat(Stream.of(sender.address()), others)
                .filter(address -> !address.isEmpty())
                .limit(RECENT);
    }

    private boolean tookPart(Conversation conversation, Address sender) {
        var known = customers.findByEmail(sender.address());
        if (known.isPresent() && customers.family(known.get()).contains(conversation.customer())) {
            return true;
        }
        return threads.messages(conversation.id(), null, RECENT).stream()
                .flatMap(message -> Stream.concat(
                        Stream.of(message.from()), message.recipients().all()))
                .anyMatch(address -> address.address().equalsIgnoreCase(sender.address()));
    }
}
