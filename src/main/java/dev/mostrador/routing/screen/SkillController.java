package dev.mostrador.routing.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.routing.Skill;
import dev.mostrador.routing.Skills;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What there is to be able to, and who is.
@Controller
public class SkillController {
    static final String PATH = "/settings/skills";

    private final Skills skills;
    private final Agents agents;

    SkillController(Skills skills, Agents agents) {
        this.skills = skills;
        this.agents = agents;
    }

    public record SkillsScreen(
            List<Skill> skills, List<Agent> agents, Map<UUID, Set<UUID>> granted, Map<UUID, Set<String>> languages) {
        public List<Skill> of(UUID agent) {
            return skills.stream()
                    .filter(it -> granted.getOrDefault(agent, Set.of()).contains(it.id()))
                    .toList();
        }
    }

    /// @param id null while it is new
    public record SkillScreen(@Nullable UUID id, Form form) {}

    @GetMapping(PATH)
    View index() {
        var granted = skills.grants().stream()
                .collect(Collectors.groupingBy(
                        Skills.Grant::agent, Collectors.mapping(Skills.Grant::skill, Collectors.toSet())));
        return View.of(
                "routing/skill/index", new SkillsScreen(skills.all(), agents.active(), granted, skills.languages()));
    }

    @GetMapping(PATH + "/new")
    View blank() {
        return screen(null, Form.blank().with("kind", "skill"));
    }

    @PostMapping(PATH)
    View create(Form form) {
        var name = form.required("name", 60);
        var inboxes = Fields.lines(form, "inboxes");
        if (form.isFine() && skills.create(name, kind(form), inboxes).isEmpty()) {
            form.refuse("name", "routing.skill.name-taken");
        }
        return form.isFine()
                ? View.redirect(PATH).saying("routing.skill.saved", name)
                : screen(null, form).status(422);
    }

    @GetMapping(PATH + "/{id}")
    View edit(@PathVariable UUID id) {
        var skill = skills.find(id).orElseThrow(NotFound::new);
        return screen(
                id,
                Form.blank()
                        .with("name", skill.name())
                        .with("kind", skill.kind().column())
                        .with("inboxes", String.join("\n", skill.inboxes())));
    }

    @PutMapping(PATH + "/{id}")
    View update(@PathVariable UUID id, Form form) {
        var before = skills.find(id).orElseThrow(NotFound::new);
        var name = form.required("name", 60);
        var changed = new Skill(before.id(), name, kind(form), Fields.lines(form, "inboxes"));
        if (form.isFine() && !skills.change(changed)) {
            form.refuse("name", "routing.skill.name-taken");
        }
        return form.isFine()
                ? View.redirect(PATH).saying("routing.skill.saved", name)
                : screen(id, form).status(422);
    }

    @DeleteMapping(PATH + "/{id}")
    View destroy(@PathVariable UUID id) {
        var skill = skills.find(id).orElseThrow(NotFound::new);
        skills.archive(id);
        return View.redirect(PATH).saying("routing.skill.archived", skill.name());
    }

    private static Skill.Kind kind(Form form) {
        return form.has("kind", "training") ? Skill.Kind.TRAINING : Skill.Kind.SKILL;
    }

    private static View screen(@Nullable UUID id, Form form) {
        return View.of("routing/skill/edit", new SkillScreen(id, form));
    }
}
