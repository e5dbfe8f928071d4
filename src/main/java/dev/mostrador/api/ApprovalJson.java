package dev.mostrador.api;

import dev.mostrador.remedy.Approval;
import dev.mostrador.remedy.Ceiling.Excess;
import dev.mostrador.remedy.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asked for above their limit.
///
/// @param conversation its number
/// @param told who may decide as the protocol names them
/// @param decidedAmount may be another than was asked for
record ApprovalJson(
        UUID id,
        long conversation,
        String remedy,
        MoneyJson amount,
        String reason,
        String why,
        @Nullable PersonJson agent,
        Instant askedAt,
        Above above,
        Instant due,
        List<PersonJson> told,
        String state,
        @Nullable PersonJson decidedBy,
        @Nullable Instant decidedAt,
        @Nullable MoneyJson decidedAmount,
        String answer) {
    /// In the smallest unit of the currency.
    ///
    /// @param limit `case`, `customer` or `month`
    record Above(String limit, long allowed, long given, long over) {
        static Above of(Excess it) {
            return new Above(it.span().word(), it.allowed(), it.given(), it.over());
        }
    }

    static ApprovalJson of(Approval it, People people) {
        return new ApprovalJson(
                it.id(),
                it.number(),
                Terms.word(it.remedy()),
                MoneyJson.of(it.money()),
                it.reason(),
                it.why(),
                people.agent(it.askedBy()),
                it.askedAt(),
                Above.of(it.exceeded()),
                it.due(),
                it.told().stream().map(people::agent).filter(Objects::nonNull).toList(),
                it.state().word(),
                people.agent(it.outcome().by()),
                it.outcome().at(),
                MoneyJson.orNull(it.outcome().money()),
                it.outcome().answer());
    }
}
