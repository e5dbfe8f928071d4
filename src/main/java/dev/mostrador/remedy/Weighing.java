package dev.mostrador.remedy;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Threads;
import dev.mostrador.customer.Customers;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.remedy.Ceiling.Excess;
import dev.mostrador.remedy.Ceiling.Given;
import dev.mostrador.remedy.ConcessionTable.Counted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds what somebody wants to give against what was given: in the case with all that was merged into it, to the
/// customer under all their addresses, and this month by the one who decides.
@Component
class Weighing {
    private final ConcessionTable table;
    private final Threads threads;
    private final Customers customers;
    private final Accounts accounts;
    private final Clock clock;

    Weighing(ConcessionTable table, Threads threads, Customers customers, Accounts accounts, Clock clock) {
        this.table = table;
        this.threads = threads;
        this.customers = customers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Null: within the agent's power.
    @Nullable
    Excess excess(Terms terms, Conversation held, Remedy remedy, Money wanted, Agent agent) {
        var ceiling = terms.ceiling(agent.role(), remedy);
        return ceiling.isUnlimited()
                ? null
                : ceiling.exceededBy(wanted.minor(), given(held, remedy, wanted.currency(), agent));
    }

    /// What is left of it to the agent; null: there is no limit.
    @Nullable
    Money left(Terms terms, Conversation it, Remedy remedy, Agent agent) {
        var ceiling = terms.ceiling(agent.role(), remedy);
        if (ceiling.isUnlimited()) return null;
        return new Money(ceiling.left(given(it, remedy, terms.currency(), agent)), terms.currency());
    }

    private Given given(Conversation it, Remedy remedy, String currency, Agent agent) {
        var counted = new Counted(remedy, currency, threads.family(it.id()), customers.family(it.customer()));
        return table.given(counted, agent.id(), YearMonth.from(today()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), accounts.current().zone());
    }
}
