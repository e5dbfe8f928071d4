package dev.mostrador.conversation;

import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the shop says: to the customer, or to itself in a note.
@Component
public class Replies {
    private static final String DESK = "desk";

    private final ConversationTable table;
    private final MessageFiling filing;
    private final Objecting objecting;
    private final Assigning assigning;
    private final Reopening reopening;
    private final Mentions mentions;
    private final Participants participants;
    private final MessageTable messages;
    private final Events events;
    private final Changes changes;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final Clock clock;

    Replies(
            ConversationTable table,
            MessageFiling filing,
            Objecting objecting,
            Assigning assigning,
            Reopening reopening,
            Mentions mentions,
            Participants participants,
            MessageTable messages,
            Events events,
            Changes changes,
            ApplicationEventPublisher publisher,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.filing = filing;
        this.objecting = objecting;
        this.assigning = assigning;
        this.reopening = reopening;
        this.mentions = mentions;
        this.participants = participants;
        this.messages = messages;
        this.events = events;
        this.changes = changes;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Attempt {
        record Queued(Message message) implements Attempt {}

        /// What speaks against it and was not insisted on; nothing was written.
        record Objected(List<Objection> objections) implements Attempt {}
    }

    /// Queues a reply for its channel, unless a guard objects. A repeated request (double click, retry on a weak
    /// network) gets the first one's message. Who answers a conversation that nobody has takes it.
    @Transactional
    public Attempt attempt(NewReply reply) {
        return attempt(reply, DeliveryState.QUEUED);
    }

    /// The same on a channel where being stored is being delivered: there is nothing to wait for.
    @Transactional
    public Attempt attemptAtOnce(NewReply reply) {
        return attempt(reply, DeliveryState.SENT);
    }

    private Attempt attempt(NewReply reply, DeliveryState delivery) {
        var conversation = table.lock(reply.conversation()).orElseThrow();
        var first = filing.find(DESK, reply.requestKey());
        if (first.isPresent()) {
            return new Attempt.Queued(filing.repeated(DESK, reply.requestKey(), reply.attachments()));
        }
        var judged = objecting.judge(conversation, reply);
        if (!judged.standing().isEmpty()) {
            return new Attempt.Objected(judged.standing());
        }
        var id = ids.next();
        if (!filing.claim(DESK, reply.requestKey(), id)) { // for another conversation, just now
            return new Attempt.Queued(filing.repeated(DESK, reply.requestKey(), reply.attachments()));
        }
        var message = file(id, conversation, objecting.completed(conversation, reply), delivery);
        judged.queued(conversation, reply, message);
        return new Attempt.Queued(message);
    }

    /// The same for what nobody will object to: a program's own words.
    @Transactional
    public Message reply(NewReply reply) {
        return filed(attempt(reply));
    }

    /// As [#attemptAtOnce].
    @Transactional
    public Message replyAtOnce(NewReply reply) {
        return filed(attemptAtOnce(reply));
    }

    private static Message filed(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Queued(var message) -> message;
            case Attempt.Objected(var objections) ->
                throw new IllegalStateException("A reply was objected to: " + objections);
        };
    }

    /// What [#attempt] would say. Nothing is written.
    @Transactional
    public List<Objection> objections(NewReply reply) {
        return objecting
                .judge(table.lock(reply.conversation()).orElseThrow(), reply)
                .standing();
    }

    private Message file(UUID id, Conversation conversation, NewReply reply, DeliveryState delivery) {
        var message = outbound(id, conversation, reply, delivery);
        if (reply.change() != null) record(reply, reply.change());
        var filed = filing.outbound(message, conversation, reply.attachments());
        takeUp(conversation, reply);
        publisher.publishEvent(
                delivery == DeliveryState.SENT ? new MessageSent(message, filed) : MessageQueued.first(message));
        changes.changed(conversation.number());
        return message;
    }

    // Why it does not take the customer's channel, and whether the customer agreed (R56).
    private void record(NewReply reply, ChannelChange change) {
        var from = messages.lastChannel(reply.conversation()).orElse("");
        events.record(
                reply.conversation(), EventKind.CHANNEL_CHANGED, reply.author(), change.facts(from, reply.channel()));
    }

    /// Adds a note for the house only; `mentioned` find it in their view.
    @Transactional
    public Message note(
            UUID conversationId,
            UUID author,
            String text,
            Set<UUID> mentioned,
            String requestKey,
            List<NewAttachment> files) {
        var id = ids.next();
        if (!filing.claim(DESK, requestKey, id)) {
            return filing.repeated(DESK, requestKey, files);
        }
        var conversation = table.lock(conversationId).orElseThrow();
        var message = new Message(
                id,
                conversation.id(),
                Direction.NOTE,
                conversation.channel(),
                null,
                null,
                author,
                null,
                new Address("", ""),
                Recipients.NONE,
                "",
                text,
                "",
                "",
                "",
                false,
                null,
                List.of(),
                0,
                null,
                null,
                clock.instant(),
                List.of());
        filing.note(message, conversation, files);
        mentions.add(conversation.id(), id, mentioned);
        participants.joinedBy(conversation, author, mentioned);
        changes.changed(conversation.number());
        return message;
    }

    /// Puts a failed message into the queue again. False when it had not failed.
    @Transactional
    public boolean retry(UUID messageId) {
        var message = messages.find(messageId).orElseThrow();
        if (!messages.requeue(messageId)) {
            return false;
        }
        publisher.publishEvent(MessageQueued.again(message));
        changed(message);
        return true;
    }

    /// Takes a queued message up for an attempt to deliver it. Empty when there is none any more: it was taken back, or
    /// has been sent.
    @Transactional
    public Optional<Message> begin(UUID messageId) {
        if (!messages.begin(messageId, clock.instant())) {
            return Optional.empty();
        }
        var message = messages.find(messageId);
        message.ifPresent(this::changed);
        return message;
    }

    /// Sends now what was to leave later. False when it has left already.
    @Transactional
    public boolean hasten(UUID messageId) {
        if (!messages.hasten(messageId, clock.instant())) {
            return false;
        }
        publisher.publishEvent(new MessageHastened(messageId));
        messages.noteOf(messageId).ifPresent(note -> hasten(note.id()));
        messages.find(messageId).ifPresent(this::changed);
        return true;
    }

    /// The channel tells how far a message has come, and what hinders it.
    @Transactional
    public void delivery(UUID messageId, DeliveryState state, List<Hindrance> hindrances) {
        var message = messages.find(messageId).orElseThrow();
        var conversation =
                table.lock(message.conversation()).orElseThrow(); // first: whoever listens changes what is its
        messages.updateDelivery(messageId, state, hindrances);
        if (state == DeliveryState.SENT) {
            publisher.publishEvent(new MessageSent(message, conversation));
        }
        if (state == DeliveryState.FAILED) {
            events.record(message.conversation(), EventKind.DELIVERY_FAILED, null, facts(hindrances));
        }
        changes.changed(conversation.number());
    }

    /// What was sent came back: it failed after all. One fact, and not a failure beside it.
    ///
    /// @param to whom it did not reach
    @Transactional
    public void bounced(UUID messageId, String to, List<Hindrance> hindrances) {
        var message = messages.find(messageId).orElseThrow();
        var conversation = table.lock(message.conversation()).orElseThrow();
        messages.updateDelivery(messageId, DeliveryState.FAILED, hindrances);
        var facts = new HashMap<>(facts(hindrances));
        facts.putAll(Map.of("to", to, "final", "true"));
        events.record(message.conversation(), EventKind.BOUNCED, null, facts);
        if (isFor(message, to)) {
            table.touchByNews(conversation.id(), clock.instant());
            publisher.publishEvent(new MessageBounced(message));
        }
        changes.changed(conversation.number());
    }

    // A copy that came back changes nothing for whom the answer was meant. A report may name nobody.
    private static boolean isFor(Message message, String to) {
        var reported = to.toLowerCase(Locale.ROOT);
        return to.isEmpty()
                || message.recipients().to().stream()
                        .anyMatch(one -> reported.contains(one.address().toLowerCase(Locale.ROOT)));
    }

    // The first one says what kind of thing it was.
    private static Map<String, String> facts(List<Hindrance> hindrances) {
        return hindrances.stream()
                .findFirst()
                .map(it -> Map.of("why", it.key(), "said", it.said()))
                .orElse(Map.of());
    }

    private void changed(Message message) {
        table.find(message.conversation()).ifPresent(conversation -> changes.changed(conversation.number()));
    }

    private void takeUp(Conversation conversation, NewReply reply) {
        var author = reply.author();
        if (author == null) {
            return;
        }
        if (conversation.assignee() == null) {
            assigning.assign(conversation.id(), author, author);
        }
        if (conversation.state() != State.OPEN && conversation.state() != State.RESOLVED) {
            reopening.byAgent(conversation.id(), author);
        }
    }

    private Message outbound(UUID id, Conversation conversation, NewReply reply, DeliveryState delivery) {
        return new Message(
                id,
                filing.home(conversation, reply.channel(), reply.inReplyTo()),
                Direction.OUTBOUND,
                reply.channel(),
                reply.externalId(),
                reply.inReplyTo(),
                reply.author(),
                null,
                reply.from(),
                reply.recipients(),
                reply.subject(),
                reply.text(),
                "",
                "",
                reply.automatic() ? NewReply.AUTOMATIC : "",
                false,
                delivery,
                List.of(),
                0,
                reply.departure(),
                null,
                clock.instant(),
                List.of());
    }
}
