package dev.mostrador.answer;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Team;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On whose behalf prepared answers are looked for or changed.
///
/// @param agent null: a program of the shop's administrators
/// @param supervises sees and changes what belongs to any team and to all
public record Who(@Nullable UUID agent, boolean supervises, List<UUID> teams) {
    public static final Who PROGRAM = new Who(null, true, List.of());

    static Who of(CurrentAgent agent, List<Team> teams) {
        return new Who(
                agent.id(),
                agent.role().atLeast(Role.SUPERVISOR),
                teams.stream().map(Team::id).toList());
    }

    /// One's own is one's own; a team's is for its members, everybody's for supervisors.
    public boolean mayKeep(Shelf shelf, @Nullable UUID team) {
        return switch (shelf) {
            case PERSONAL -> agent != null;
            case TEAM -> team != null && (supervises || teams.contains(team));
            case ACCOUNT -> supervises;
        };
    }

    public boolean mayChange(PreparedAnswer it) {
        return it.shelf() == Shelf.PERSONAL
                ? it.owner() != null && it.owner().equals(agent)
                : mayKeep(it.shelf(), it.team());
    }
}
