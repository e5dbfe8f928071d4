package dev.mostrador.api;

import dev.mostrador.delegation.Cause;
import dev.mostrador.delegation.Delegation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter and whoever above may decide it.
///
/// @param conversation its number
/// @param state `proposed`, `dismissed`, `waiting`, `accepted`, `returned`, `answered` or `dropped`
/// @param from null: a program, or nobody yet
/// @param to null: nobody yet
/// @param said the answer; why it came back; why it was not delegated
/// @param supervisor null: the customer has not asked for anybody
record DelegationJson(
        UUID id,
        long conversation,
        String state,
        List<CauseJson> causes,
        @Nullable PersonJson from,
        @Nullable PersonJson to,
        String reason,
        String asks,
        String said,
        @Nullable Instant delegatedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable ClockJson supervisor) {
    record CauseJson(String trigger, String detail, Instant at) {
        static CauseJson of(Cause it) {
            return new CauseJson(it.word(), it.detail(), it.at());
        }
    }

    /// @param met null: nobody in charge has spoken to the customer
    /// @param commitment the call that is owed since it was missed
    record ClockJson(
            Instant asked,
            Instant due,
            @Nullable Instant met,
            @Nullable Instant missed,
            @Nullable UUID commitment) {}

    static DelegationJson of(Delegation it, long conversation, People people) {
        var clock = it.clock();
        return new DelegationJson(
                it.id(),
                conversation,
                it.state().column(),
                it.causes().stream().map(CauseJson::of).toList(),
                people.agent(it.from()),
                people.agent(it.to()),
                it.reason(),
                it.asks(),
                it.said(),
                it.delegatedAt(),
                it.acceptedAt(),
                it.endedAt(),
                clock == null
                        ? null
                        : new ClockJson(clock.asked(), clock.due(), clock.met(), clock.missed(), clock.commitment()));
    }
}
