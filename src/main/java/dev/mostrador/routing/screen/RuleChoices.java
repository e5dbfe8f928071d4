package dev.mostrador.routing.screen;

import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.reason.Reasons;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import dev.mostrador.ui.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What there is to choose from in a rule.
@Component
public class RuleChoices {
    private final Tags tags;
    private final Teams teams;
    private final Agents agents;
    private final Skills skills;
    private final Reasons reasons;

    RuleChoices(Tags tags, Teams teams, Agents agents, Skills skills, Reasons reasons) {
        this.reasons = reasons;
        this.tags = tags;
        this.teams = teams;
        this.agents = agents;
        this.skills = skills;
    }

    public record All(List<Tag> tags, List<Team> teams, List<Agent> agents, List<Skill> skills, ReasonTree reasons) {
        public Map<String, String> teamNames(Page page) {
            var names = none(page);
            teams.forEach(team -> names.put(team.id().toString(), team.name()));
            return names;
        }

        public Map<String, String> agentNames(Page page) {
            var names = none(page);
            agents.forEach(agent -> names.put(agent.id().toString(), agent.name()));
            return names;
        }

        private static LinkedHashMap<String, String> none(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("routing.rule.as-it-is"));
            return names;
        }
    }

    All all() {
        return new All(tags.all(), teams.all(), agents.active(), skills.all(), reasons.tree());
    }
}
