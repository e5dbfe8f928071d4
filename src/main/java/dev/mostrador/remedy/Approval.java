package dev.mostrador.remedy;

import dev.mostrador.protocol.document.Limits.Remedy;
import dev.mostrador.remedy.Ceiling.Excess;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody wants to give more than is in their power, and another decides.
///
/// @param conversation as filed
/// @param number the conversation's, as filed
/// @param exceeded the limit that it passes, as it stood when it was asked for
/// @param due by when somebody should have decided
/// @param told who was told as the protocol names them; the last one last
/// @param nextAt when somebody else is told; null: everybody was
public record Approval(
        UUID id,
        UUID conversation,
        long number,
        UUID customer,
        Remedy remedy,
        Money money,
        String reason,
        String why,
        UUID askedBy,
        Instant askedAt,
        @Nullable Integer version,
        Excess exceeded,
        Instant due,
        List<UUID> told,
        @Nullable Instant nextAt,
        Outcome outcome) {
    /// @param money may be another amount than was asked for
    /// @param answer what who decided says
    public record Outcome(
            State state,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable Money money,
            String answer) {
        static final Outcome PENDING = new Outcome(State.PENDING, null, null, null, "");
    }

    public enum State {
        PENDING,
        APPROVED,
        REFUSED,
        /// By who asked.
        WITHDRAWN;

        /// As in the table and in `remedy.state.<word>`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public State state() {
        return outcome.state;
    }

    public boolean isPending() {
        return state() == State.PENDING;
    }

    public boolean isOverdue(Instant now) {
        return isPending() && !due.isAfter(now);
    }

    Approval telling(List<UUID> everybody, @Nullable Instant next) {
        return with(everybody, next, outcome);
    }

    Approval decided(Outcome as) {
        return with(told, null, as);
    }

    private Approval with(List<UUID> everybody, @Nullable Instant next, Outcome as) {
        return new Approval(
                id,
                conversation,
                number,
                customer,
                remedy,
                money,
                reason,
                why,
                askedBy,
                askedAt,
                version,
                exceeded,
                due,
                everybody,
                next,
                as);
    }
}
