package dev.mostrador.promise;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a promise stands, for a screen.
///
/// @param within what was promised
/// @param deadline null: we wait for the customer, or it is over
/// @param soon from then on it is close
/// @param broken the deadline passed
public record Due(
        PromiseKind kind,
        String channel,
        Duration within,
        boolean business,
        Keeping state,
        Instant started,
        @Nullable Instant deadline,
        @Nullable Instant soon,
        boolean broken) {
    static Due of(PromiseClock clock) {
        return new Due(
                clock.kind(),
                clock.channel(),
                clock.within(),
                clock.business(),
                clock.state(),
                clock.started(),
                clock.deadline(),
                clock.soon(),
                clock.broken() != null);
    }

    /// `kept`, `soon` or `broken`, as it stands at that moment.
    public String look(Instant now) {
        if (broken || deadline != null && now.isAfter(deadline)) return "broken";
        return soon != null && !now.isBefore(soon) && state == Keeping.RUNNING ? "soon" : "kept";
    }
}
