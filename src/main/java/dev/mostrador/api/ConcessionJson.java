package dev.mostrador.api;

import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.Terms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the ledger.
///
/// @param conversation its number; null: it was deleted
/// @param amount below zero in a line that takes another one back
/// @param agent who wanted it for the customer
/// @param decidedBy in whose power it was
record ConcessionJson(
        UUID id,
        @Nullable Long conversation,
        String remedy,
        MoneyJson amount,
        String reason,
        String why,
        @Nullable PersonJson agent,
        @Nullable PersonJson decidedBy,
        Instant at,
        @Nullable UUID approval,
        @Nullable UUID withdraws,
        boolean withdrawn) {
    static ConcessionJson of(Concession it, People people) {
        return new ConcessionJson(
                it.id(),
                it.number(),
                Terms.word(it.remedy()),
                MoneyJson.of(it.money()),
                it.reason(),
                it.why(),
                people.agent(it.askedBy()),
                people.agent(it.decidedBy()),
                it.at(),
                it.approval(),
                it.withdraws(),
                it.withdrawn());
    }
}
