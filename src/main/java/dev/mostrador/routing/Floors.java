package dev.mostrador.routing;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Workload;
import dev.mostrador.identity.Accounts;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Looks round: who works here, what they can, who is there.
@Component
class Floors {
    private final Accounts accounts;
    private final Agents agents;
    private final Teams teams;
    private final Attendance attendance;
    private final Skills skills;
    private final Workload workload;
    private final Caps caps;
    private final PolicyTable table;

    Floors(
            Accounts accounts,
            Agents agents,
            Teams teams,
            Attendance attendance,
            Skills skills,
            Workload workload,
            Caps caps,
            PolicyTable table) {
        this.accounts = accounts;
        this.agents = agents;
        this.teams = teams;
        this.attendance = attendance;
        this.skills = skills;
        this.workload = workload;
        this.caps = caps;
        this.table = table;
    }

    Floor now() {
        var there = attendance.available();
        var inTeams = teams.all();
        var granted = skills.grants().stream()
                .collect(Collectors.groupingBy(
                        Skills.Grant::agent, Collectors.mapping(Skills.Grant::skill, Collectors.toSet())));
        var languages = skills.languages();
        var usual = Set.of(accounts.current().locale());
        var hands = agents.active().stream()
                .map(agent -> new Hand(
                        agent.id(),
                        agent.name(),
                        agent.role() != Role.AGENT,
                        teamsOf(agent, inTeams),
                        there.contains(agent.id()),
                        granted.getOrDefault(agent.id(), Set.of()),
                        languages.getOrDefault(agent.id(), usual)))
                .toList();
        return new Floor(hands, skills.all(), workload, caps, table);
    }

    private static Set<UUID> teamsOf(Agent agent, List<Team> teams) {
        return teams.stream()
                .filter(team -> team.members().contains(agent.id()))
                .map(Team::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What they are called, for whoever reads a decision.
    Map<UUID, String> names() {
        return agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
    }
}
