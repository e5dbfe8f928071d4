package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.CustomerWords;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.OwnMail;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Attachment;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Files;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Threads;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a queued message needs to go out: its place in the thread, signatures, what it answers, its files.
@Component
class Letters {
    private static final Pattern BARE_UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int CHAIN = 20; // ids of a References header
    private static final int QUOTED = 50_000; // characters

    private final Threads threads;
    private final Conversations conversations;
    private final Agents agents;
    private final Files files;
    private final OwnMail own;
    private final CustomerWords words;

    Letters(
            Threads threads,
            Conversations conversations,
            Agents agents,
            Files files,
            OwnMail own,
            CustomerWords words) {
        this.threads = threads;
        this.conversations = conversations;
        this.agents = agents;
        this.files = files;
        this.own = own;
        this.words = words;
    }

    Letter write(Message message, Mailbox mailbox) {
        var isByItself = !message.automatic().isEmpty(); // and sends nobody's words back to whoever it may reach
        var before = threads.own(message.conversation(), message.id(), 100);
        return new Letter(
                Objects.requireNonNull(message.externalId(), "queued without a Message-ID"),
                message.from(),
                replyTo(message, mailbox),
                message.recipients(),
                message.subject(),
                message.at(),
                ofAMail(message.inReplyTo()),
                references(message, before),
                message.text(),
                signature(message, mailbox),
                mailbox.quoteHistory() && !isByItself ? quote(message, before).orElse(null) : null,
                message.attachments().stream().map(this::enclosure).toList(),
                isByItself ? Letter.Robot.REPLIED : Letter.Robot.NONE);
    }

    private @Nullable Address replyTo(Message message, Mailbox mailbox) {
        if (!mailbox.plusAddressing()) {
            return null;
        }
        // As it is filed: what answers it belongs to the same, also when that one was merged into another.
        var number =
                conversations.findItself(message.conversation()).orElseThrow().number();
        return new Address(message.from().name(), own.replyAddress(mailbox.address(), number));
    }

    // Some programs thread by the first id, most by the last ones: both stay when the chain is cut.
    private static List<String> references(Message message, List<Message> before) {
        var answered = ofAMail(message.inReplyTo());
        var ids = before.stream()
                .filter(earlier -> earlier.direction() != Direction.NOTE && !earlier.canBeWithdrawn())
                .map(Message::externalId)
                .map(Letters::ofAMail)
                .flatMap(Stream::ofNullable)
                .filter(id -> !id.equals(answered))
                .distinct()
                .toList();
        var kept = ids.size() < CHAIN
                ? ids.stream()
                : Stream.concat(Stream.of(ids.getFirst()), ids.subList(ids.size() - CHAIN + 2, ids.size()).stream());
        return Stream.concat(kept, Stream.ofNullable(answered)).toList();
    }

    // A chat's messages are named by bare UUIDs, which no mail program knows (RFC 5322, 3.6.4).
    private static @Nullable String ofAMail(@Nullable String id) {
        return id == null || BARE_UUID.matcher(id).matches() ? null : id;
    }

    private String signature(Message message, Mailbox mailbox) {
        var agent =
                Optional.ofNullable(message.authorAgent()).flatMap(agents::find).map(Agent::signature);
        return Stream.of(agent.orElse(""), mailbox.signature())
                .map(String::strip)
                .filter(signature -> !signature.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Optional<Letter.Quote> quote(Message message, List<Message> before) {
        return before.reversed().stream()
                .filter(earlier -> earlier.direction() != Direction.NOTE
                        && earlier.externalId() != null
                        && earlier.externalId().equals(message.inReplyTo()))
                .findFirst()
                .map(this::quote);
    }

    private Letter.Quote quote(Message answered) {
        var said = words.ofTheShop();
        Instant when = answered.sentAt() == null ? answered.at() : answered.sentAt();
        var attribution = said.say(
                "email.quote", said.date(when), said.time(when), answered.from().display());
        var text = (answered.text().strip() + "\n\n" + answered.quoted().strip()).strip();
        return new Letter.Quote(attribution, text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…");
    }

    private Letter.Enclosure enclosure(Attachment file) {
        return new Letter.Enclosure(
                file.name(), file.type(), () -> files.open(file), file.inline() ? file.contentId() : "");
    }
}
