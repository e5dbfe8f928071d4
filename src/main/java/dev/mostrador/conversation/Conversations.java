package dev.mostrador.conversation;

import dev.mostrador.customer.CareChanged;
import dev.mostrador.customer.Customer;
import dev.mostrador.customer.CustomerRenamed;
import dev.mostrador.customer.Customers;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files what customers say, and finds it again.
@Component
public class Conversations {
    private final ConversationTable table;
    private final MessageFiling filing;
    private final Customers customers;
    private final Reopening reopening;
    private final Withdrawing withdrawing;
    private final Sides sides;
    private final Participants participants;
    private final Blocking blocking;
    private final Languages languages;
    private final Events events;
    private final Changes changes;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final Clock clock;

    Conversations(
            ConversationTable table,
            MessageFiling filing,
            Customers customers,
            Reopening reopening,
            Withdrawing withdrawing,
            Sides sides,
            Participants participants,
            Blocking blocking,
            Languages languages,
            Events events,
            Changes changes,
            ApplicationEventPublisher publisher,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.filing = filing;
        this.customers = customers;
        this.reopening = reopening;
        this.withdrawing = withdrawing;
        this.sides = sides;
        this.participants = participants;
        this.blocking = blocking;
        this.languages = languages;
        this.events = events;
        this.changes = changes;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    /// Files an inbound message once, however often it comes. It reopens the conversation that it continues, with
    /// history and owner (R50), or opens one.
    @Transactional
    public Received receive(InboundMessage in) {
        return receive(in, () -> customers.meet(in.from().name(), in.from().address()));
    }

    /// The same from a customer who is known otherwise than by an e-mail address.
    @Transactional
    public Received receive(InboundMessage in, UUID customer) {
        return receive(in, () -> customers.met(customer));
    }

    private Received receive(InboundMessage in, Supplier<Customers.Met> from) {
        var message = ids.next();
        if (!filing.claim(in.channel(), in.sourceId(), message)) {
            return duplicate(in);
        }
        var sender = from.get();
        var continued = continued(in);
        var conversation = continued.orElseGet(() -> open(in, sender));
        var reopened = reopening.byCustomer(conversation);
        var home = continued.isEmpty() ? conversation.id() : home(in);
        var filed = filing.inbound(message, conversation, home, sender.id(), in);
        languages.heard(conversation, sender.id(), in);
        if (in.automatic().isEmpty()) withdrawing.answered(conversation);
        var stored = new Received.Stored(
                conversation.id(), home, conversation.number(), message, continued.isEmpty(), reopened);
        if (conversation.state() != State.SPAM) {
            participants.answered(conversation.id());
            if (conversation.parent() != null) sides.answered(conversation, in);
            var automatic = !in.automatic().isEmpty();
            publisher.publishEvent(new MessageReceived(filed, message, automatic, stored.opened(), stored.reopened()));
        }
        changes.changed(conversation.number());
        return stored;
    }

    // What is still being talked about goes on, whoever writes; what is over is not opened again by a blocked sender.
    private Optional<Conversation> continued(InboundMessage in) {
        return Optional.ofNullable(in.conversation())
                .flatMap(table::lock)
                .filter(it -> it.state() != State.CLOSED
                        || !blocking.isBlocked(in.from().address()));
    }

    private static UUID home(InboundMessage in) {
        return Objects.requireNonNull(in.conversation());
    }

    /// Opens a conversation that we begin. The first message follows by [Replies].
    ///
    /// @param parent see [Conversation#parent]
    @Transactional
    public Conversation start(
            String channel,
            String inbox,
            Address customer,
            String subject,
            @Nullable UUID agent,
            @Nullable UUID parent) {
        if (parent != null) table.lock(parent); // before a number is drawn, as splitting does
        var met = customers.meet(customer.name(), customer.address());
        var conversation = insert(fresh(met, channel, inbox, subject, null, agent, State.OPEN, parent));
        if (parent != null) sides.asked(parent, conversation, agent);
        events.record(conversation.id(), EventKind.CREATED, agent, Map.of());
        changes.changed(conversation.number());
        return conversation;
    }

    /// Itself, held until the transaction ends, as whoever changes something of it must.
    public Optional<Conversation> hold(UUID id) {
        return table.lock(id);
    }

    /// The one in which it is shown: itself, unless it was merged into another.
    public Optional<Conversation> find(UUID id) {
        return table.find(id);
    }

    /// The conversation of what was received, for those who hear of it. One that was opened or woken by it may have
    /// been
    /// sorted since by whoever heard of it before.
    public Conversation standing(MessageReceived received) {
        return received.opened() || received.reopened()
                ? table.find(received.conversation()).orElseThrow()
                : received.filed();
    }

    /// Itself, merged or not: whose it was when it was filed.
    public Optional<Conversation> findItself(UUID id) {
        return table.findItself(id);
    }

    public Optional<Conversation> findByNumber(long number) {
        return table.findByNumber(number);
    }

    /// Itself, merged or not: what it was filed under is known by its own number for ever.
    public Optional<Conversation> findItself(long number) {
        return table.findItselfByNumber(number);
    }

    /// Of one customer, also those that are shown in another since: what an answer may belong to.
    public List<Conversation> everOfCustomer(UUID customer, int limit) {
        return table.ofCustomers(customers.family(customer), true, limit);
    }

    /// All conversations of one customer under any of his merged ids, newest first.
    public List<Conversation> ofCustomer(UUID customer, int limit) {
        return ofCustomer(customers.find(customer).orElseThrow(), limit);
    }

    public List<Conversation> ofCustomer(Customer customer, int limit) {
        return table.ofCustomers(customer.family(), false, limit);
    }

    @Transactional
    public void rename(UUID id, String subject, UUID agent) {
        var before = table.lock(id).orElseThrow();
        if (before.subject().equals(subject.strip()) || subject.isBlank()) {
            return;
        }
        table.updateSubject(before.id(), subject.strip());
        events.record(
                before.id(), EventKind.SUBJECT_CHANGED, agent, Map.of("from", before.subject(), "to", subject.strip()));
        changes.changed(before.number());
    }

    @EventListener
    void on(CustomerRenamed renamed) {
        table.updateCustomerName(renamed.customers(), renamed.displayName());
        changes.listChanged();
    }

    @EventListener
    void on(CareChanged changed) {
        changes.listChanged();
    }

    private Received duplicate(InboundMessage in) {
        var first = filing.findBySource(in.channel(), in.sourceId());
        var conversation = table.find(first.conversation()).orElseThrow();
        return new Received.Duplicate(conversation.id(), conversation.number(), first.id());
    }

    private Conversation open(InboundMessage in, Customers.Met sender) {
        var state = blocking.isBlocked(in.from().address()) ? State.SPAM : State.OPEN;
        var conversation = insert(fresh(sender, in.channel(), in.inbox(), in.subject(), in.team(), null, state, null));
        events.record(conversation.id(), EventKind.CREATED, null, Map.of());
        return conversation;
    }

    private Conversation insert(Conversation fresh) {
        return fresh.numbered(table.insert(fresh));
    }

    private Conversation fresh(
            Customers.Met customer,
            String channel,
            String inbox,
            String subject,
            @Nullable UUID team,
            @Nullable UUID agent,
            State state,
            @Nullable UUID parent) {
        var now = clock.instant();
        return new Conversation(
                ids.next(),
                0,
                subject,
                customer.id(),
                customer.name(),
                channel,
                inbox,
                state,
                Priority.NORMAL,
                agent,
                team,
                agent,
                null,
                "",
                agent == null,
                0,
                now,
                now,
                List.of(),
                null,
                null,
                parent);
    }
}
