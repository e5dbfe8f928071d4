package dev.mostrador.routing.screen;

import dev.mostrador.conversation.Languages;
import dev.mostrador.conversation.Priority;
import dev.mostrador.reason.Kind;
import dev.mostrador.routing.Condition;
import dev.mostrador.routing.Effect;
import dev.mostrador.routing.Rule;
import dev.mostrador.routing.Rules;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// A rule: what it looks at, and what it does.
@Controller
public class RuleController {
    static final String RULES = RoutingController.PATH + "/rules";

    private final Rules rules;
    private final RuleChoices choices;

    RuleController(Rules rules, RuleChoices choices) {
        this.rules = rules;
        this.choices = choices;
    }

    /// @param id null while the rule is new
    public record RuleScreen(@Nullable UUID id, Form form, RuleChoices.All choices) {}

    @GetMapping(RULES + "/new")
    View blank() {
        return screen(null, Form.blank().with("active", "yes"));
    }

    @PostMapping(RULES)
    View create(Form form) {
        var name = form.required("name", 60);
        var condition = condition(form);
        var effect = effect(form);
        if (!form.isFine() || rules.all().size() >= Rules.MOST) {
            return screen(null, form).status(422);
        }
        rules.create(name, form.has("active", "yes"), condition, effect);
        return View.redirect(RoutingController.PATH).saying("routing.rule.saved", name);
    }

    @GetMapping(RULES + "/{id}")
    View edit(@PathVariable UUID id) {
        return screen(id, filled(rules.find(id).orElseThrow(NotFound::new)));
    }

    @PutMapping(RULES + "/{id}")
    View update(@PathVariable UUID id, Form form) {
        var before = rules.find(id).orElseThrow(NotFound::new);
        var name = form.required("name", 60);
        var rule = new Rule(before.id(), name, form.has("active", "yes"), condition(form), effect(form));
        if (!form.isFine()) {
            return screen(id, form).status(422);
        }
        rules.change(rule);
        return View.redirect(RoutingController.PATH).saying("routing.rule.saved", name);
    }

    @DeleteMapping(RULES + "/{id}")
    View destroy(@PathVariable UUID id) {
        var rule = rules.find(id).orElseThrow(NotFound::new);
        rules.delete(id);
        return View.redirect(RoutingController.PATH).saying("routing.rule.deleted", rule.name());
    }

    private View screen(@Nullable UUID id, Form form) {
        return View.of("routing/rule/edit", new RuleScreen(id, form, choices.all()));
    }

    private Condition condition(Form form) {
        return new Condition(
                form.values("channel").stream()
                        .filter(Fields.CHANNELS::contains)
                        .toList(),
                Fields.lines(form, "inboxes"),
                Fields.ids(form, "tag"),
                form.values("language").stream()
                        .filter(Languages.CODES::contains)
                        .toList(),
                form.has("preferential", "yes"),
                Fields.lines(form, "words"),
                form.values("reason").stream()
                        .filter(key -> choices.all().reasons().find(key).isPresent())
                        .toList(),
                form.values("kind").stream()
                        .filter(kind -> Kind.find(kind).isPresent())
                        .toList());
    }

    private Effect effect(Form form) {
        var all = choices.all();
        var team = Fields.id(form, "team");
        var person = Fields.id(form, "person");
        var language = form.value("speaks");
        return new Effect(
                all.teams().stream().anyMatch(it -> it.id().equals(team)) ? team : null,
                all.agents().stream().anyMatch(it -> it.id().equals(person)) ? person : null,
                Arrays.stream(Priority.values())
                        .filter(it -> it != Priority.NORMAL && it.column().equals(form.value("priority")))
                        .findFirst()
                        .orElse(null),
                Fields.ids(form, "skill"),
                Languages.CODES.contains(language) ? language : null);
    }

    private static Form filled(Rule rule) {
        var when = rule.condition();
        var then = rule.effect();
        return Form.blank()
                .with("name", rule.name())
                .with("active", rule.active() ? "yes" : "")
                .with("channel", when.channels().toArray(String[]::new))
                .with("inboxes", String.join("\n", when.inboxes()))
                .with("tag", texts(when.tags()))
                .with("language", when.languages().toArray(String[]::new))
                .with("preferential", when.preferential() ? "yes" : "")
                .with("words", String.join("\n", when.words()))
                .with("reason", when.reasons().toArray(String[]::new))
                .with("kind", when.kinds().toArray(String[]::new))
                .with("team", then.team() == null ? "" : then.team().toString())
                .with("person", then.person() == null ? "" : then.person().toString())
                .with("priority", then.priority() == null ? "" : then.priority().column())
                .with("skill", texts(then.skills()))
                .with("speaks", then.language() == null ? "" : then.language());
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
