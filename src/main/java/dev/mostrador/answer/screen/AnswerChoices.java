package dev.mostrador.answer.screen;

import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.answer.Shelf;
import dev.mostrador.answer.Variable;
import dev.mostrador.conversation.Tags;
import dev.mostrador.conversation.Tags.Tag;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.style.Register;
import dev.mostrador.ui.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What there is to choose from in the form of a prepared answer.
@Component
public class AnswerChoices {
    private final PreparedAnswers answers;
    private final Teams teams;
    private final Agents agents;
    private final Tags tags;

    AnswerChoices(PreparedAnswers answers, Teams teams, Agents agents, Tags tags) {
        this.answers = answers;
        this.teams = teams;
        this.agents = agents;
        this.tags = tags;
    }

    /// @param keepable teams on whose shelf the agent may put one
    public record All(
            boolean supervises,
            List<Team> keepable,
            List<Team> teams,
            List<Agent> agents,
            List<Tag> tags,
            List<String> folders) {
        public Map<String, String> shelves(Page page) {
            var shelves = new LinkedHashMap<String, String>();
            shelves.put("personal", page.say("answer.shelf.personal"));
            keepable.forEach(team -> shelves.put("team:" + team.id(), page.say("answer.shelf.team", team.name())));
            if (supervises) shelves.put("account", page.say("answer.shelf.account"));
            return shelves;
        }

        public Map<String, String> owners(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("answer.owner.me"));
            agents.forEach(agent -> names.put(agent.id().toString(), agent.name()));
            return names;
        }

        public Map<String, String> assignees(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("answer.do.nothing"));
            names.put("me", page.say("answer.do.me"));
            names.put("none", page.say("answer.do.nobody"));
            agents.forEach(agent -> names.put(agent.id().toString(), agent.name()));
            return names;
        }

        public Map<String, String> teamNames(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("answer.do.nothing"));
            names.put("none", page.say("answer.do.no-team"));
            teams.forEach(team -> names.put(team.id().toString(), team.name()));
            return names;
        }

        public Map<String, String> priorities(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("answer.do.nothing"));
            for (var word : List.of("normal", "high", "urgent")) names.put(word, page.say("desk.priority." + word));
            return names;
        }

        public Map<String, String> then(Page page) {
            var names = new LinkedHashMap<String, String>();
            for (var step : StepFields.THEN) names.put(step, page.say("answer.then." + key(step)));
            return names;
        }

        public Map<String, String> commits(Page page) {
            var names = new LinkedHashMap<String, String>();
            for (var days : StepFields.DAYS) {
                names.put(
                        days,
                        days.isEmpty()
                                ? page.say("answer.do.no-date")
                                : page.say("answer.do.days", Integer.valueOf(days.replace("d", ""))));
            }
            return names;
        }

        private static String key(String step) {
            return step.isEmpty() ? "nothing" : step.equals("snooze:") ? "wait" : step.replaceAll("[:_]", "-");
        }

        public Map<String, String> channels(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("answer.wording.any-channel"));
            AnswerForm.CHANNELS.forEach(channel -> names.put(channel, page.say("desk.channel." + channel)));
            return names;
        }

        public Map<String, String> registers(Page page) {
            var names = new LinkedHashMap<String, String>();
            names.put("", page.say("answer.wording.any-register"));
            Arrays.stream(Register.values())
                    .forEach(it -> names.put(it.word(), page.say("voice.register." + it.word())));
            return names;
        }

        public List<Variable> variables() {
            return List.of(Variable.values());
        }
    }

    All all(CurrentAgent agent) {
        var who = answers.who(agent);
        var all = teams.all();
        var keepable =
                all.stream().filter(team -> who.mayKeep(Shelf.TEAM, team.id())).toList();
        var folders = answers.all(who).stream()
                .map(it -> it.folder())
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
        return new All(who.supervises(), keepable, all, agents.active(), tags.all(), folders);
    }

    Map<UUID, String> names() {
        return teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
    }
}
