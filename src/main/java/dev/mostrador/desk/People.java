package dev.mostrador.desk;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The shop's agents and teams, read once for a screen.
public record People(List<Agent> agents, List<Team> teams) {
    static People of(Agents agents, Teams teams) {
        return new People(agents.all(), teams.all());
    }

    /// Those who can be given work.
    public List<Agent> active() {
        return agents.stream().filter(agent -> !agent.isDisabled()).toList();
    }

    public Optional<Agent> agent(@Nullable UUID id) {
        return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    /// The name, also of one who has left; empty for nobody.
    public String name(@Nullable UUID id) {
        return agent(id).map(Agent::name).orElse("");
    }

    public String team(@Nullable UUID id) {
        return teams.stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .map(Team::name)
                .orElse("");
    }
}
