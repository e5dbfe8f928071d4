package dev.mostrador.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is behind what the current thread does, for the audit trail. Bound at the door; work that nobody asked for is
/// the machine's own.
///
/// @param id the agent's, or null
/// @param address where the request came from, or empty
public record Actor(@Nullable UUID id, String name, String address) {
    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
    private static final Actor MACHINE = new Actor(null, "Mostrador", "");

    public static Actor current() {
        return CURRENT.orElse(MACHINE);
    }

    public static <T, X extends Throwable> T call(Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }
}
