package dev.mostrador.routing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a conversation asks of whoever gets it.
///
/// @param rule the name of the one that took it, or empty
/// @param person who gets it if they can
/// @param language ISO 639-1
/// @param queuedAt since when it waits for somebody
/// @param notTo who left it to the others
/// @param keptBy who has ended a shift and goes on with it tomorrow
record Need(
        String rule,
        @Nullable UUID person,
        Set<UUID> skills,
        @Nullable String language,
        Instant queuedAt,
        @Nullable UUID notTo,
        @Nullable UUID keptBy) {
    static Need since(Instant moment) {
        return new Need("", null, Set.of(), null, moment, null, null);
    }
}
