package dev.mostrador.desk;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Team;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is who in the shop, also those who left: what they wrote keeps their name.
public record Colleagues(List<Agent> everybody, List<Team> teams) {
    /// Those who can be given work.
    public List<Agent> agents() {
        return everybody.stream().filter(agent -> !agent.isDisabled()).toList();
    }

    /// Empty for nobody, and for whoever is not of this shop.
    public String agent(@Nullable UUID id) {
        return everybody.stream()
                .filter(agent -> agent.id().equals(id))
                .map(Agent::name)
                .findFirst()
                .orElse("");
    }

    /// The first name alone, where there is little room.
    public String firstName(@Nullable UUID id) {
        return agent(id).replaceFirst(" .*", "");
    }

    public String team(@Nullable UUID id) {
        return teams.stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse("");
    }

    public boolean isAgent(UUID id) {
        return agents().stream().anyMatch(agent -> agent.id().equals(id));
    }

    public boolean isTeam(UUID id) {
        return teams.stream().anyMatch(team -> team.id().equals(id));
    }
}
