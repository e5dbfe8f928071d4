package dev.mostrador.routing.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Languages;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Team;
import dev.mostrador.routing.Matter;
import dev.mostrador.routing.Rule;
import dev.mostrador.routing.Rules;
import dev.mostrador.routing.Waiters;
import dev.mostrador.routing.Waiters.Trial;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Which rule would take this, and who would get it: nothing happens.
@Controller
public class RuleTrialController {
    private final Waiters waiters;
    private final Rules rules;
    private final Conversations conversations;
    private final Agents agents;
    private final RuleChoices choices;

    RuleTrialController(Waiters waiters, Rules rules, Conversations conversations, Agents agents, RuleChoices choices) {
        this.waiters = waiters;
        this.rules = rules;
        this.conversations = conversations;
        this.agents = agents;
        this.choices = choices;
    }

    /// @param trial null before anything was asked
    public record TrialScreen(
            Form form, @Nullable Trial trial, List<Rule> rules, Map<UUID, Agent> agents, RuleChoices.All choices) {
        /// The queue that it would join; empty: of no team.
        public String team() {
            return trial == null
                    ? ""
                    : choices.teams().stream()
                            .filter(it -> it.id().equals(trial.team()))
                            .map(Team::name)
                            .findFirst()
                            .orElse("");
        }
    }

    @GetMapping(RoutingController.PATH + "/trial")
    View show(Form form) {
        var like = like(form);
        var shown = like.map(it -> filled(form, it)).orElse(form);
        var asked = like.isPresent() || !form.value("channel").isEmpty();
        var trial = asked ? waiters.trial(matter(shown), Fields.id(shown, "team")) : null;
        var people = agents.active().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        return View.of("routing/trial", new TrialScreen(shown, trial, rules.all(), people, choices.all()));
    }

    private Optional<Conversation> like(Form form) {
        var number = form.value("number").replace("#", "");
        return number.matches("\\d{1,18}") ? conversations.findByNumber(Long.parseLong(number)) : Optional.empty();
    }

    private Form filled(Form form, Conversation it) {
        var matter = waiters.matter(it);
        return form.with("number", "")
                .with("channel", matter.channel())
                .with("inbox", matter.inbox())
                .with("tag", matter.tags().stream().map(UUID::toString).toArray(String[]::new))
                .with("language", matter.language())
                .with("preferential", matter.preferential() ? "yes" : "")
                .with("team", it.team() == null ? "" : it.team().toString())
                .with("text", matter.text());
    }

    private static Matter matter(Form form) {
        var language = form.value("language");
        return new Matter(
                form.value("channel"),
                form.value("inbox"),
                Fields.ids(form, "tag"),
                Languages.CODES.contains(language) ? language : "",
                form.has("preferential", "yes"),
                form.value("text"));
    }
}
