package dev.mostrador.routing.screen;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Languages;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import dev.mostrador.routing.Skills.Grant;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What one agent can, which languages they speak, and how much they have in hand at a time.
@Controller
public class AgentSkillController {
    static final String PATH = SkillController.PATH + "/agents/{id}";

    private final Skills skills;
    private final Agents agents;
    private final Caps caps;

    AgentSkillController(Skills skills, Agents agents, Caps caps) {
        this.skills = skills;
        this.agents = agents;
        this.caps = caps;
    }

    /// @param usual how much everybody has in hand, by channel
    public record AgentSkills(
            Agent agent,
            Form form,
            List<Skill> skills,
            Map<UUID, Grant> grants,
            Map<UUID, String> names,
            Map<String, Integer> usual) {
        public List<String> channels() {
            return Fields.CHANNELS;
        }
    }

    @GetMapping(PATH)
    View edit(@PathVariable UUID id) {
        return screen(find(id), filled(id));
    }

    @PutMapping(PATH)
    @Transactional
    View update(CurrentAgent by, @PathVariable UUID id, Form form) {
        var agent = find(id);
        for (var channel : Fields.CHANNELS) {
            if (!form.value("cap-" + channel).isEmpty()) {
                RoutingController.number(form, "cap-" + channel, Caps.MOST);
            }
        }
        if (!form.isFine()) {
            return screen(agent, form).status(422);
        }
        for (var channel : Fields.CHANNELS) {
            var most = form.value("cap-" + channel);
            caps.limit(id, channel, most.isEmpty() ? null : Integer.valueOf(most));
        }
        var spoken = form.values("language").stream()
                .filter(Languages.CODES::contains)
                .toList();
        skills.enable(id, Fields.ids(form, "skill"), spoken, by.id());
        return View.redirect(SkillController.PATH).saying("routing.agent.saved", agent.name());
    }

    private Agent find(UUID id) {
        return agents.find(id).filter(it -> !it.isDisabled()).orElseThrow(NotFound::new);
    }

    private Form filled(UUID id) {
        var granted = skills.grants().stream()
                .filter(it -> it.agent().equals(id))
                .map(it -> it.skill().toString())
                .toArray(String[]::new);
        var form = Form.blank()
                .with("skill", granted)
                .with("language", skills.languages().getOrDefault(id, Set.of()).toArray(String[]::new));
        Fields.CHANNELS.forEach(it ->
                form.with("cap-" + it, caps.own(id, it).map(String::valueOf).orElse("")));
        return form;
    }

    private View screen(Agent agent, Form form) {
        var grants = skills.grants().stream()
                .filter(it -> it.agent().equals(agent.id()))
                .collect(Collectors.toMap(Grant::skill, Function.identity()));
        var names = agents.all().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        var usual = Fields.CHANNELS.stream().collect(Collectors.toMap(Function.identity(), caps::of));
        return View.of("routing/skill/agent", new AgentSkills(agent, form, skills.all(), grants, names, usual));
    }
}
