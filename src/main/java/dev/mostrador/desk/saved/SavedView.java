package dev.mostrador.desk.saved;

import dev.mostrador.desk.Selection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A view with a name.
///
/// @param agent who made it
/// @param team null: it is for no team in particular
/// @param selection the plain view and what narrows it
/// @param position among those of the same audience
public record SavedView(
        UUID id,
        String name,
        Audience audience,
        UUID agent,
        @Nullable UUID team,
        Selection selection,
        long position) {
    /// Whom it is for.
    public enum Audience {
        OWN,
        TEAM,
        EVERYBODY;

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Audience of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    boolean isBeside(SavedView other) {
        return audience == other.audience
                && java.util.Objects.equals(team, other.team)
                && (audience != Audience.OWN || agent.equals(other.agent));
    }
}
