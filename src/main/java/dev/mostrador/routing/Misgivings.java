package dev.mostrador.routing;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Looks whether somebody to whom a person gives a conversation may have it, as a rule would.
@Component
public class Misgivings {
    private final Skills skills;
    private final NeedTable needs;
    private final Workload workload;
    private final Caps caps;

    Misgivings(Skills skills, NeedTable needs, Workload workload, Caps caps) {
        this.skills = skills;
        this.needs = needs;
        this.workload = workload;
        this.caps = caps;
    }

    /// @param by who gives it: whoever takes something themselves knows how much they have in hand
    public Optional<Misgiving> about(Conversation it, UUID agent, UUID by) {
        var missing = missing(it, agent);
        if (!missing.isEmpty()) {
            return Optional.of(new Misgiving.Untrained(missing));
        }
        return agent.equals(by) || agent.equals(it.assignee()) || workload.hasRoom(agent, it.channel())
                ? Optional.empty()
                : Optional.of(new Misgiving.Full(caps.of(agent, it.channel())));
    }

    /// The names of the trainings and skills that are asked for and not there.
    public String missing(Conversation it, UUID agent) {
        var known = skills.all();
        if (known.isEmpty()) {
            return "";
        }
        var need = needs.of(List.of(it.id())).get(it.id());
        var wanted = need == null ? Set.<UUID>of() : need.skills();
        var can = skills.grants().stream()
                .filter(grant -> grant.agent().equals(agent))
                .map(Skills.Grant::skill)
                .collect(Collectors.toSet());
        return known.stream()
                .filter(skill ->
                        wanted.contains(skill.id()) || skill.inboxes().stream().anyMatch(it.inbox()::equalsIgnoreCase))
                .filter(skill -> !can.contains(skill.id()))
                .map(Skill::name)
                .collect(Collectors.joining(", "));
    }
}
