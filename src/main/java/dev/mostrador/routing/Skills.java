package dev.mostrador.routing;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Audit;
import dev.mostrador.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What there is to be able to, and who is: skills and trainings with the date and whoever granted them, languages.
@Component
public class Skills {
    private final SkillTable table;
    private final Agents agents;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Skills(SkillTable table, Agents agents, Audit audit, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.agents = agents;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// @param by null: a program
    public record Grant(
            UUID agent, UUID skill, Instant at, @Nullable UUID by) {}

    public List<Skill> all() {
        return table.all();
    }

    public Optional<Skill> find(UUID id) {
        return all().stream().filter(skill -> skill.id().equals(id)).findFirst();
    }

    /// Empty when there is one of that name already.
    @Transactional
    public Optional<Skill> create(String name, Skill.Kind kind, Collection<String> inboxes) {
        if (all().stream().anyMatch(skill -> skill.name().equalsIgnoreCase(name))) {
            return Optional.empty();
        }
        var skill = new Skill(ids.next(), name, kind, List.copyOf(inboxes));
        table.insert(skill, clock.instant());
        done("dispatch.skill-created", name, Map.of());
        return Optional.of(skill);
    }

    /// False when another has that name.
    @Transactional
    public boolean change(Skill skill) {
        if (all().stream()
                .anyMatch(it -> !it.id().equals(skill.id()) && it.name().equalsIgnoreCase(skill.name()))) {
            return false;
        }
        table.update(skill);
        done("dispatch.skill-changed", skill.name(), Map.of());
        return true;
    }

    /// Nothing asks for it any more; that it was granted stays on record.
    @Transactional
    public void archive(UUID id) {
        find(id).ifPresent(skill -> {
            table.archive(id, clock.instant());
            done("dispatch.skill-archived", skill.name(), Map.of());
        });
    }

    public List<Grant> grants() {
        return table.grants();
    }

    /// ISO 639-1 codes by agent; whoever is missing speaks the shop's language.
    public Map<UUID, Set<String>> languages() {
        return table.languages();
    }

    /// What an agent can from now on. What they could already keeps its date and whoever said so.
    @Transactional
    public void enable(UUID agent, Collection<UUID> skills, Collection<String> languages, @Nullable UUID by) {
        table.grant(agent, skills, by, clock.instant());
        table.speak(agent, languages);
        var names = new TreeSet<String>();
        all().stream()
                .filter(skill -> skills.contains(skill.id()))
                .map(Skill::name)
                .forEach(names::add);
        done(
                "dispatch.enabled",
                agents.find(agent).map(Agent::name).orElse(""),
                Map.of("skills", String.join(", ", names), "languages", String.join(", ", new TreeSet<>(languages))));
    }

    private void done(String action, String subject, Map<String, String> details) {
        audit.write(action, subject, details);
        events.publishEvent(new RoutingChanged());
    }
}
