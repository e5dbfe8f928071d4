package dev.mostrador.customer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two customers turn out to be one. Nothing is moved: the merged one points at the one kept, so that undoing gives
/// each back exactly what was his, also what came in meanwhile.
@Component
public class Merging {
    private final Customers customers;
    private final CustomerTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final PreferentialCare care;

    Merging(
            Customers customers,
            CustomerTable table,
            PreferentialCare care,
            Clock clock,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.table = table;
        this.care = care;
        this.clock = clock;
        this.events = events;
    }

    /// `SAME`: both are one customer already; nothing was done.
    public enum Result {
        MERGED,
        SAME,
        UNKNOWN
    }

    /// @param by null: nobody, it was proved
    @Transactional
    public Result merge(UUID merged, UUID kept, @Nullable UUID by) {
        table.lockMerging(); // two merges crossing each other would close a circle
        var loser = customers.find(merged);
        var winner = customers.find(kept);
        if (loser.isEmpty() || winner.isEmpty()) {
            return Result.UNKNOWN;
        }
        if (loser.get().id().equals(winner.get().id())) {
            return Result.SAME;
        }
        table.merge(loser.get().id(), winner.get().id(), by, clock.instant());
        rename(winner.get().id());
        care.retell(winner.get().id());
        return Result.MERGED;
    }

    /// False when it was not merged any more.
    @Transactional
    public boolean undo(UUID merged) {
        var kept = customers.rootId(merged);
        if (!table.unmerge(merged)) {
            return false;
        }
        rename(merged);
        care.retell(kept);
        care.retell(merged);
        return true;
    }

    /// Whom a customer has taken in, newest first.
    public List<Merged> mergedInto(UUID kept) {
        return table.mergedInto(kept);
    }

    private void rename(UUID root) {
        var customer = customers.find(root).orElseThrow();
        events.publishEvent(new CustomerRenamed(customer.family(), customer.displayName()));
    }
}
