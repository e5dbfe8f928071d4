package dev.mostrador.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one queue is given out.
///
/// @param team whose queue; null: of what has no team
/// @param byLanguage only to who speaks the language in which the customer writes
/// @param awayMinutes after which an unanswered chat leaves who is away; 0: it stays
public record Policy(@Nullable UUID team, Way way, boolean byLanguage, int awayMinutes) {
    public static final int USUAL_AWAY = 5; // minutes

    static Policy none(@Nullable UUID team) {
        return new Policy(team, Way.NONE, false, USUAL_AWAY);
    }
}
