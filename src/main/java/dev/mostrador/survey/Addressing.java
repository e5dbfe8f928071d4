package dev.mostrador.survey;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.NoReply;
import dev.mostrador.conversation.Address;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Direction;
import dev.mostrador.conversation.Message;
import dev.mostrador.conversation.Recipients;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customer;
import dev.mostrador.customer.CustomerIdentity;
import dev.mostrador.customer.Customers;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who can be asked how they were attended: a customer who wrote, and to whom one of us has answered.
@Component
class Addressing {
    private static final String CHAT = "chat";

    private final Threads threads;
    private final Customers customers;
    private final Inboxes inboxes;

    Addressing(Threads threads, Customers customers, Inboxes inboxes) {
        this.threads = threads;
        this.customers = customers;
        this.inboxes = inboxes;
    }

    /// @param to null: a visitor of the chat
    /// @param agent who wrote to them last
    record Addressee(@Nullable Recipients to, UUID agent, Customer customer) {}

    Optional<Addressee> of(Conversation held) {
        if (held.parent() != null) return Optional.empty(); // a question to somebody else
        var agent = threads.lastAuthor(held.id());
        var said = threads.lastWorthAnswering(held.id()).filter(Addressing::isAPersons);
        var customer = customers.find(held.customer());
        if (agent.isEmpty() || said.isEmpty() || customer.isEmpty()) return Optional.empty();
        if (said.get().channel().equals(CHAT)) {
            return Optional.of(new Addressee(null, agent.get(), customer.get()));
        }
        return address(said.get(), customer.get())
                .filter(it -> !NoReply.matches(it.address()) && !isOurs(it.address()))
                .map(it -> new Addressee(Recipients.to(it), agent.get(), customer.get()));
    }

    private static boolean isAPersons(Message message) {
        return message.direction() == Direction.INBOUND && message.automatic().isEmpty();
    }

    // Whoever was in copy and wrote last is not asked in the customer's place.
    private static Optional<Address> address(Message said, Customer customer) {
        var isTheirs = customer.identities().stream()
                .map(CustomerIdentity::value)
                .anyMatch(own -> own.equalsIgnoreCase(said.from().address()));
        var address = isTheirs ? said.from() : new Address(customer.name(), customer.address());
        return Optional.of(address).filter(it -> it.address().contains("@"));
    }

    private boolean isOurs(String address) {
        return inboxes.all().stream().map(Inbox::address).anyMatch(address::equalsIgnoreCase);
    }
}
