package dev.mostrador.customer;

import dev.mostrador.customer.CustomerIdentity.Kind;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people who write to the shop.
@Component
public class Customers {
    private final CustomerTable table;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Customers(CustomerTable table, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// A customer as a message's sender shows him.
    public record Met(UUID id, String name) {}

    /// How a list names a customer. `name` as the customer signs, or empty; `email` is the first address, or empty.
    public record Contact(String name, String email) {}

    /// What editing a customer can come to.
    public sealed interface EditResult {
        record Edited(Customer customer) implements EditResult {}

        /// The address belongs to somebody else: merging is the way.
        record AddressTaken(UUID otherCustomer) implements EditResult {}
    }

    /// The customer behind that e-mail address, made now if nobody is known by it.
    @Transactional
    public Met meet(String name, String emailAddress) {
        var address = canonicalEmail(emailAddress);
        var known = table.findByIdentity(Kind.EMAIL, address);
        if (known.isEmpty()) {
            return introduce(name.strip(), address);
        }
        var customer = known.get();
        if (customer.name().isEmpty() && !name.isBlank()) {
            table.updateName(customer.id(), name.strip());
        }
        return new Met(customer.id(), nameOf(root(customer), name, address));
    }

    /// The customer with that id, or whoever it turned out to be.
    public Met met(UUID id) {
        var known = root(table.known(id).orElseThrow());
        return new Met(known.id(), known.name().isEmpty() ? addressOf(known.id()) : known.name());
    }

    /// Somebody without an address that anybody could write to: a browser that chats.
    @Transactional
    public Met introduceVisitor(String browser, String name) {
        var known = table.findByIdentity(Kind.VISITOR, browser);
        if (known.isPresent()) {
            return met(known.get().id());
        }
        var id = ids.next();
        table.insert(id, name, clock.instant());
        table.insertIdentity(ids.next(), id, Kind.VISITOR, browser, clock.instant());
        return new Met(id, name);
    }

    /// Says a name in place of the one that we had made up.
    @Transactional
    public void rename(UUID id, String madeUp, String name) {
        var root = rootId(id);
        if (!name.isBlank() && table.replaceName(root, madeUp, name.strip())) {
            var customer = find(root).orElseThrow();
            events.publishEvent(new CustomerRenamed(customer.family(), customer.displayName()));
        }
    }

    /// Whoever is known by that identity.
    public Optional<UUID> findBy(Kind kind, String value) {
        return table.findByIdentity(kind, value).map(known -> root(known).id());
    }

    /// Adds an identity that has been proved. Empty when it is theirs now, else whose it is.
    @Transactional
    public Optional<UUID> prove(UUID id, Kind kind, String value) {
        var root = rootId(id);
        var canonical = kind == Kind.EMAIL ? canonicalEmail(value) : value;
        if (table.insertIdentity(ids.next(), root, kind, canonical, clock.instant())) {
            return Optional.empty();
        }
        return findBy(kind, canonical).filter(holder -> !holder.equals(root));
    }

    private String addressOf(UUID id) {
        return find(id).map(Customer::displayName).orElse("");
    }

    /// The customer with all that was merged into it. An id that was merged away finds the one kept.
    public Optional<Customer> find(UUID id) {
        return table.find(id);
    }

    /// Many at once, by the ids asked for; an id that was merged away names the customer kept.
    public Map<UUID, Contact> contacts(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.contacts(ids);
    }

    /// Every id that this customer has had, for looking up what was filed under one of them.
    public List<UUID> family(UUID id) {
        return find(id).orElseThrow().family();
    }

    UUID rootId(UUID id) {
        return root(table.known(id).orElseThrow()).id();
    }

    public Optional<UUID> findByEmail(String address) {
        return table.findByIdentity(Kind.EMAIL, canonicalEmail(address))
                .map(known -> root(known).id());
    }

    /// A row of the list of customers.
    public record Listed(UUID id, String name, String company, String address) {
        public String displayName() {
            return name.isBlank() ? address : name;
        }
    }

    /// `next` is where the next page begins; null on the last.
    public record ListPage(List<Listed> customers, @Nullable String next) {}

    /// Those whose name, company or address holds `query`, by name; all when it is empty. `after` as the page before
    /// said.
    public ListPage list(String query, String after, int limit) {
        return table.list(query, ListCursor.parse(after).orElse(null), limit);
    }

    @Transactional
    public void edit(UUID id, String name, String company, String notes) {
        table.update(id, name.strip(), company.strip(), notes.strip());
        find(id).ifPresent(customer ->
                events.publishEvent(new CustomerRenamed(customer.family(), customer.displayName())));
    }

    /// The language that the customer is written to in; null: not known.
    ///
    /// @param byHand an agent said so
    public record Spoken(@Nullable String locale, boolean byHand) {}

    /// Of the customer kept, by any id that it has had.
    public Spoken spoken(UUID id) {
        return table.spoken(rootId(id));
    }

    /// What an agent set no longer holds: what is heard next counts again.
    @Transactional
    public void forgetsLocale(UUID id) {
        table.freeLocale(rootId(id));
    }

    /// What was heard does not overwrite what an agent set; `byHand` always does.
    @Transactional
    public void speaks(UUID id, String locale, boolean byHand) {
        table.updateLocale(rootId(id), locale, byHand);
    }

    @Transactional
    public EditResult addEmail(UUID id, String emailAddress) {
        var address = canonicalEmail(emailAddress);
        if (!table.insertIdentity(ids.next(), id, Kind.EMAIL, address, clock.instant())) {
            var holder = findByEmail(address).orElseThrow();
            if (!holder.equals(rootId(id))) {
                return new EditResult.AddressTaken(holder);
            }
        }
        return new EditResult.Edited(find(id).orElseThrow());
    }

    /// The last address stays: without it nobody could answer.
    @Transactional
    public void removeIdentity(UUID customer, UUID identity) {
        var known = find(customer).orElseThrow();
        if (known.identities().size() > 1) {
            table.deleteIdentity(known.family(), identity);
        }
    }

    // Two nodes may meet the same stranger at once: the unique address decides, the loser takes the winner's row.
    private Met introduce(String name, String address) {
        var id = ids.next();
        table.insert(id, name, clock.instant());
        if (table.insertIdentity(ids.next(), id, Kind.EMAIL, address, clock.instant())) {
            return new Met(id, name.isEmpty() ? address : name);
        }
        table.delete(id);
        var winner = table.findByIdentity(Kind.EMAIL, address).orElseThrow();
        return new Met(winner.id(), nameOf(root(winner), name, address));
    }

    private CustomerTable.Known root(CustomerTable.Known customer) {
        var root = customer;
        while (root.mergedInto() != null) {
            root = table.known(root.mergedInto()).orElseThrow();
        }
        return root;
    }

    private static String nameOf(CustomerTable.Known root, String name, String address) {
        if (!root.name().isEmpty()) {
            return root.name();
        }
        return name.isBlank() ? address : name.strip();
    }

    static String canonicalEmail(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
