package dev.mostrador.channel.email.smtp;

import dev.mostrador.channel.ChannelAdapter;
import dev.mostrador.channel.Delivery;
import dev.mostrador.channel.Draft;
import dev.mostrador.channel.Proposal;
import dev.mostrador.channel.Refusal;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.OwnMail;
import dev.mostrador.channel.email.Subjects;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.NewReply;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.CustomerIdentity;
import dev.mostrador.customer.Customers;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers by e-mail: from the mailbox that was written to, to the people of the message being answered.
@Component
class EmailChannel implements ChannelAdapter {
    static final String NAME = "email";
    private static final int LOOK_BACK = 50; // messages

    private final Mailboxes mailboxes;
    private final Conversations conversations;
    private final Threads threads;
    private final Customers customers;
    private final Accounts accounts;
    private final Agents agents;
    private final OwnMail own;
    private final EmailDelivery delivery;

    EmailChannel(
            Mailboxes mailboxes,
            Conversations conversations,
            Threads threads,
            Customers customers,
            Accounts accounts,
            Agents agents,
            OwnMail own,
            EmailDelivery delivery) {
        this.mailboxes = mailboxes;
        this.conversations = conversations;
        this.threads = threads;
        this.customers = customers;
        this.accounts = accounts;
        this.agents = agents;
        this.own = own;
        this.delivery = delivery;
    }

    @Override
    public String channel() {
        return NAME;
    }

    @Override
    public Optional<Proposal> proposal(Conversation conversation) {
        var answered = threads.lastWorthAnswering(conversation.id());
        var home = home(conversation, answered);
        return mailbox(home).map(box -> proposal(home, box, answered));
    }

    @Override
    public Prepared prepare(Conversation conversation, Draft draft) {
        var answered = answered(conversation, draft);
        var home = home(conversation, answered);
        var box = mailbox(home);
        if (box.isEmpty()) {
            return new Prepared.Refused(Refusal.of("", "email.reply.no-mailbox"));
        }
        var proposal = proposal(home, box.get(), answered);
        var recipients = draft.recipients() == null ? proposal.recipients() : draft.recipients();
        return RecipientCheck.refusal(recipients)
                .or(() -> wouldReachTheCustomer(conversation, recipients))
                .<Prepared>map(Prepared.Refused::new)
                .orElseGet(() -> new Prepared.Ready(new NewReply(
                                conversation.id(),
                                NAME,
                                draft.agent(),
                                from(box.get(), draft.agent()),
                                recipients,
                                proposal.subject(),
                                draft.text(),
                                own.messageId(box.get().domain()),
                                answered.filter(message -> !message.canBeWithdrawn())
                                        .map(Message::externalId)
                                        .orElse(null),
                                draft.requestKey(),
                                draft.attachments())
                        .leaving(draft.departure())));
    }

    @Override
    public boolean showsMarks() {
        return true;
    }

    private Optional<Message> answered(Conversation conversation, Draft draft) {
        return Optional.ofNullable(draft.answering())
                .flatMap(threads::message)
                .filter(message -> message.direction() != Direction.NOTE && message.externalId() != null)
                .or(() -> threads.lastWorthAnswering(conversation.id()));
    }

    // The one that the answered message was filed under: of two customers' conversations that were merged, each one's
    // answers keep the subject, the address and the mailbox that are theirs.
    private Conversation home(Conversation conversation, Optional<Message> answered) {
        return answered.filter(message -> !message.conversation().equals(conversation.id()))
                .flatMap(message -> conversations.findItself(message.conversation()))
                .orElse(conversation);
    }

    @Override
    public Delivery deliver(Message message) {
        return delivery.deliver(message);
    }

    private Proposal proposal(Conversation conversation, Mailbox box, Optional<Message> answered) {
        var people = answered.map(message -> ReplyRecipients.of(message, mailboxes::isOurs))
                .filter(known -> !known.to().isEmpty())
                .orElseGet(() -> new ReplyRecipients(knownAddress(conversation), List.of()));
        var subject = answered.isPresent() ? Subjects.answer(conversation.subject()) : conversation.subject();
        return new Proposal(from(box, null), people.to(), people.cc(), subject, NAME);
    }

    // What is asked of somebody else about a customer's matter is not for the customer's eyes.
    private Optional<Refusal> wouldReachTheCustomer(Conversation conversation, Recipients recipients) {
        return abouts(conversation)
                .flatMap(about -> threads.family(about.id()).stream())
                .flatMap(home -> conversations.findItself(home).stream())
                .flatMap(home -> customers.find(home.customer()).stream())
                .flatMap(customer -> customer.identities().stream())
                .map(CustomerIdentity::value)
                .filter(own -> recipients.all().anyMatch(it -> it.address().equalsIgnoreCase(own)))
                .findFirst()
                .map(own -> Refusal.of("to", "email.side.customer", own));
    }

    // The matter that a question is about, and what that one is about in turn.
    private Stream<Conversation> abouts(Conversation conversation) {
        return Stream.iterate(about(conversation), Optional::isPresent, it -> it.flatMap(this::about))
                .flatMap(Optional::stream);
    }

    private Optional<Conversation> about(Conversation conversation) {
        return Optional.ofNullable(conversation.parent()).flatMap(conversations::find);
    }

    // Of somebody who has not written by mail.
    private List<Address> knownAddress(Conversation conversation) {
        return customers.find(conversation.customer()).stream()
                .filter(customer -> !customer.address().isEmpty())
                .map(customer -> new Address(customer.name(), customer.address()))
                .toList();
    }

    // The mailbox may be gone by now: then the customer hears from the shop's first one.
    private Optional<Mailbox> mailbox(Conversation conversation) {
        return mailboxes
                .findByAddress(conversation.inbox())
                .or(() -> mailboxes.all().stream().findFirst());
    }

    private Address from(Mailbox box, @Nullable UUID agent) {
        var shop = box.name().isBlank() ? accounts.current().name() : box.name();
        var person =
                box.agentInName() && agent != null ? agents.find(agent).map(Agent::name) : Optional.<String>empty();
        return new Address(person.map(name -> name + " · " + shop).orElse(shop), box.address());
    }
}
