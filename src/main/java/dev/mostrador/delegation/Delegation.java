package dev.mostrador.delegation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One matter and whoever above may decide it.
///
/// @param conversation in which it stands
/// @param origin in which it began: another one, when that was merged
/// @param causes what the rules say for it; empty: somebody's own idea
/// @param from who delegated; null: a program, or nobody yet
/// @param to who has it; null: nobody yet
/// @param before who had the work and gets it back
/// @param asks what is wanted of them
/// @param pack what was known then; null: not delegated yet
/// @param said the answer; why it came back; why it was not delegated at all
/// @param clock null: the customer has not asked for anybody
public record Delegation(
        UUID id,
        UUID conversation,
        UUID origin,
        DelegationState state,
        List<Cause> causes,
        Instant beganAt,
        @Nullable UUID from,
        @Nullable UUID to,
        @Nullable UUID before,
        String reason,
        String asks,
        @Nullable Pack pack,
        @Nullable Instant delegatedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        String said,
        @Nullable AskedClock clock) {
    static Delegation fresh(UUID id, UUID conversation, Instant now) {
        return new Delegation(
                id,
                conversation,
                conversation,
                DelegationState.PROPOSED,
                List.of(),
                now,
                null,
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                null,
                "",
                null);
    }

    public boolean isTo(UUID agent) {
        return agent.equals(to);
    }

    public boolean isOwed() {
        return clock != null && clock.isOwed();
    }

    /// Each trigger once, the newest detail.
    Delegation because(Cause cause) {
        var all = new ArrayList<>(causes);
        all.removeIf(it -> it.trigger() == cause.trigger());
        all.add(cause);
        return copy(state, List.copyOf(all), clock);
    }

    Delegation clocked(@Nullable AskedClock with) {
        return copy(state, causes, with);
    }

    Delegation delegated(Delegating wish, Pack known, @Nullable UUID had, Instant now) {
        return new Delegation(
                id,
                conversation,
                origin,
                DelegationState.WAITING,
                causes,
                beganAt,
                wish.by(),
                wish.to(),
                had,
                wish.reason().strip(),
                wish.asks().strip(),
                known,
                now,
                null,
                null,
                "",
                clock);
    }

    /// By another one than it was meant for, too: then it is theirs.
    Delegation accepted(UUID agent, Instant now) {
        return new Delegation(
                id,
                conversation,
                origin,
                DelegationState.ACCEPTED,
                causes,
                beganAt,
                from,
                agent,
                before,
                reason,
                asks,
                pack,
                delegatedAt,
                acceptedAt == null ? now : acceptedAt,
                null,
                said,
                clock);
    }

    Delegation ended(DelegationState how, String words, Instant now) {
        return new Delegation(
                id,
                conversation,
                origin,
                how,
                causes,
                beganAt,
                from,
                to,
                before,
                reason,
                asks,
                pack,
                delegatedAt,
                acceptedAt,
                now,
                words,
                clock);
    }

    private Delegation copy(DelegationState as, List<Cause> why, @Nullable AskedClock with) {
        return new Delegation(
                id,
                conversation,
                origin,
                as,
                why,
                beganAt,
                from,
                to,
                before,
                reason,
                asks,
                pack,
                delegatedAt,
                acceptedAt,
                endedAt,
                said,
                with);
    }
}
