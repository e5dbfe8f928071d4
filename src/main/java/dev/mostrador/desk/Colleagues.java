package dev.mostrador.desk;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Team;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is who in the shop, also those who left: what they wrote keeps their name.
public final class Colleagues {
    private final Map<UUID, Agent> everybody = new LinkedHashMap<>();
    private final Map<UUID, Team> teams = new LinkedHashMap<>();
    private final List<Agent> agents;

    Colleagues(List<Agent> everybody, List<Team> teams) {
        everybody.forEach(agent -> this.everybody.put(agent.id(), agent));
        teams.forEach(team -> this.teams.put(team.id(), team));
        this.agents = everybody.stream().filter(agent -> !agent.isDisabled()).toList();
    }

    public Collection<Agent> everybody() {
        return everybody.values();
    }

    /// Those who can be given work.
    public List<Agent> agents() {
        return agents;
    }

    public Collection<Team> teams() {
        return teams.values();
    }

    /// Empty for nobody, and for whoever is not of this shop.
    public String agent(@Nullable UUID id) {
        var agent = id == null ? null : everybody.get(id);
        return agent == null ? "" : agent.name();
    }

    /// The first name alone, where there is little room.
    public String firstName(@Nullable UUID id) {
        var name = agent(id);
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public String team(@Nullable UUID id) {
        var team = id == null ? null : teams.get(id);
        return team == null ? "" : team.name();
    }

    public boolean isAgent(UUID id) {
        var agent = everybody.get(id);
        return agent != null && !agent.isDisabled();
    }

    public boolean isTeam(UUID id) {
        return teams.containsKey(id);
    }
}
