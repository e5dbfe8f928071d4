package dev.mostrador.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one agent stands now.
///
/// @param status as they said, or `AWAY` when they have not done anything for too long
/// @param since null: since ever
/// @param automatic nobody said that they are away: it was noticed
/// @param open a desk of theirs is open
/// @param seenAt when one was, last; null: never
public record Attending(
        UUID agent,
        Status status,
        @Nullable Instant since,
        boolean automatic,
        boolean open,
        @Nullable Instant seenAt) {
    /// Can be spoken to, and be given work.
    public boolean isAvailable() {
        return open && status == Status.ONLINE;
    }

    /// Since when nobody at their desk could answer; null: somebody can.
    public @Nullable Instant absentSince() {
        var left = status == Status.AWAY || status == Status.GONE ? since : null;
        if (open || seenAt == null) {
            return left;
        }
        return left != null && left.isBefore(seenAt) ? left : seenAt;
    }
}
