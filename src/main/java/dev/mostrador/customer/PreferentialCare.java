package dev.mostrador.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is attended to first because they, or somebody for them, asked for it (R59). Declared, never worked out: no
/// birth date is kept, and the reason is for the shop's own people alone.
///
/// Of two merged customers it is enough that one asked; undoing the merge gives each back their own.
@Component
public class PreferentialCare {
    public static final int LONGEST_REASON = 200; // characters

    private final Customers customers;
    private final CareTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PreferentialCare(Customers customers, CareTable table, Clock clock, ApplicationEventPublisher events) {
        this.customers = customers;
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /// @param reason what was asked for, for colleagues' eyes; may be empty
    /// @param by the agent who noted it; null: a program
    public record Care(
            Instant since, String reason, @Nullable UUID by) {}

    public Optional<Care> of(UUID customer) {
        return table.find(customers.family(customer));
    }

    /// Those of these who are attended to first, by the ids asked for (merged or not).
    public Set<UUID> among(Collection<UUID> asked) {
        return asked.isEmpty() ? Set.of() : table.among(asked);
    }

    /// Since when stays as it was when it is said again, as an import does; an empty reason leaves the one there is.
    @Transactional
    public void declare(UUID customer, String reason, @Nullable UUID by) {
        var root = customers.rootId(customer);
        table.declare(root, reason.strip(), by, clock.instant());
        tell(root, true);
    }

    /// For the whole person: also what was declared of a customer merged into this one.
    @Transactional
    public void end(UUID customer) {
        table.end(customers.family(customer));
        tell(customer, false);
    }

    /// After a merge or its undoing.
    void retell(UUID customer) {
        tell(customer, of(customer).isPresent());
    }

    private void tell(UUID customer, boolean preferential) {
        events.publishEvent(new CareChanged(customers.family(customer), preferential));
    }
}
