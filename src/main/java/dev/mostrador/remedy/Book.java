package dev.mostrador.remedy;

import dev.mostrador.conversation.EventKind;
import dev.mostrador.platform.Ids;
import dev.mostrador.remedy.RemedyFacts.About;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes into the ledger, in the transaction that found that it may be written.
@Component
class Book {
    private final ConcessionTable table;
    private final Weighing weighing;
    private final RemedyFacts facts;
    private final Ids ids;
    private final Clock clock;

    Book(ConcessionTable table, Weighing weighing, RemedyFacts facts, Ids ids, Clock clock) {
        this.table = table;
        this.weighing = weighing;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param decidedBy in whose power it was
    /// @param approval by which; null: the agent's own limit
    Concession enter(Wanted it, UUID decidedBy, @Nullable UUID approval, String requestKey) {
        var fresh = new Concession(
                ids.next(),
                it.held().id(),
                it.held().number(),
                it.held().customer(),
                it.remedy(),
                it.money(),
                it.reason(),
                it.why(),
                it.agent(),
                decidedBy,
                it.agent(),
                clock.instant(),
                weighing.today(),
                it.version(),
                approval,
                null,
                false);
        table.insert(fresh, requestKey);
        return fresh;
    }

    Concession takeBack(Concession it, String words, UUID by) {
        var counter = it.takenBack(ids.next(), words, by, clock.instant());
        table.insert(counter, "withdrawal:" + it.id());
        if (it.conversation() != null) {
            var about = new About(it.conversation(), it.remedy(), it.money());
            facts.tell(about, EventKind.CONCESSION_WITHDRAWN, by, Map.of("note", words));
        }
        return counter;
    }
}
