package dev.mostrador.routing;

import java.util.Set;
import java.util.UUID;

/// An agent, as whoever gives out the work sees them.
///
/// @param onlyTeams gets nothing from the queue of what has no team: supervisors and administrators
/// @param available at an open desk, not busy, away or gone
/// @param skills trainings too
/// @param languages ISO 639-1
record Hand(
        UUID id,
        String name,
        boolean onlyTeams,
        Set<UUID> teams,
        boolean available,
        Set<UUID> skills,
        Set<String> languages) {}
