package dev.mostrador.delegation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The customer asked for somebody in charge: how long until they speak to one, in the shop's hours.
///
/// @param next when something is to be done about it; null: nothing more
/// @param met somebody in charge has spoken to them
/// @param commitment the call that is owed since it was missed
public record AskedClock(
        Instant asked,
        Instant due,
        @Nullable Instant next,
        @Nullable Instant met,
        @Nullable Instant missed,
        @Nullable UUID commitment) {
    static AskedClock of(Instant asked, Instant due, Instant soon) {
        return new AskedClock(asked, due, soon, null, null, null);
    }

    public boolean isRunning() {
        return met == null && missed == null && next != null;
    }

    /// The customer still waits for somebody in charge.
    public boolean isOwed() {
        return met == null && (missed != null || next != null);
    }

    AskedClock met(Instant at) {
        return new AskedClock(asked, due, null, at, missed, commitment);
    }

    AskedClock missed(Instant at, @Nullable UUID owed) {
        return new AskedClock(asked, due, null, met, at, owed);
    }

    AskedClock next(@Nullable Instant at) {
        return new AskedClock(asked, due, at, met, missed, commitment);
    }
}
