package dev.mostrador.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Narrows a [View]; null does not narrow.
///
/// @param awaitingUs the customer spoke last
/// @param language ISO 639-1
public record Filter(
        @Nullable UUID tag,
        @Nullable Priority priority,
        @Nullable UUID assignee,
        @Nullable UUID team,
        @Nullable String inbox,
        @Nullable Boolean awaitingUs,
        @Nullable String language) {
    public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

    public boolean isNone() {
        return equals(NONE);
    }
}
