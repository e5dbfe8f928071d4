package dev.mostrador.routing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is looked for.
///
/// @param owner who answers to the customer for it (R5): gets it back if they can
/// @param person see [Effect#person]
/// @param language that whoever gets it must speak; null: any
/// @param notTo who left it to the others
record Wanted(
        String channel,
        String inbox,
        @Nullable UUID team,
        @Nullable UUID owner,
        @Nullable UUID person,
        Set<UUID> skills,
        @Nullable String language,
        @Nullable UUID notTo) {
    UUID queue() {
        return team == null ? Floor.NO_TEAM : team;
    }
}
