package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.protocol.Draft;
import dev.mostrador.protocol.LiveTerms;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.protocol.document.Section;
import dev.mostrador.protocol.text.Binding;
import dev.mostrador.protocol.text.Tree;
import dev.mostrador.protocol.text.Trouble;
import dev.mostrador.reason.ReasonTree;
import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// One chapter of the draft.
@Controller
public class SectionController {
    private static final String PATH = "/settings/protocol/{section:[a-z]+}";

    private final Protocols protocols;
    private final Agents agents;
    private final Teams teams;
    private final LiveTerms terms;
    private final Reasons reasons;

    SectionController(Protocols protocols, Agents agents, Teams teams, LiveTerms terms, Reasons reasons) {
        this.protocols = protocols;
        this.agents = agents;
        this.teams = teams;
        this.terms = terms;
        this.reasons = reasons;
    }

    /// @param people addresses, to choose from while typing; `teams`, `channels` and `reasons` likewise
    public record Sheet(
            Section section,
            int revision,
            List<Field> fields,
            List<Trouble> troubles,
            List<Agent> people,
            List<String> teams,
            List<String> channels,
            ReasonTree reasons) {}

    @GetMapping(PATH)
    View edit(@PathVariable String section) {
        var draft = protocols.draft();
        var fields = fields(section(section), it -> Field.of(it, Binding.get(it, draft.document()), it.getName()));
        return sheet(section(section), fields, draft.revision(), List.of());
    }

    @PutMapping(PATH)
    View update(CurrentAgent agent, @PathVariable String section, Form form) {
        var wanted = section(section);
        var draft = protocols.draft();
        var bound = Binding.protocol(Tree.of(changed(wanted, draft, form)));
        var seen = form.value("revision").matches("\\d{1,9}") ? Integer.parseInt(form.value("revision")) : -1;
        if (bound.value() == null)
            return typed(wanted, form, seen, bound.troubles()).status(422);
        if (seen != draft.revision() || !protocols.save(bound.value(), seen, agent.id())) {
            var overtaken = new Trouble(0, "", Saying.of("protocol.section.overtaken"));
            return typed(wanted, form, protocols.draft().revision(), List.of(overtaken))
                    .status(409);
        }
        var back = form.has("then", "stay") ? "/settings/protocol/" + section : "/settings/protocol";
        return View.redirect(back).saying("protocol.draft.saved");
    }

    private static Map<String, Object> changed(Section section, Draft draft, Form form) {
        var reading = new FieldReading(form);
        var whole = new LinkedHashMap<String, Object>();
        for (var component : Protocol.class.getRecordComponents()) {
            var isHere = section.components().contains(component.getName());
            whole.put(
                    component.getName(),
                    isHere
                            ? reading.read(component.getGenericType(), component.getName())
                            : Binding.plain(Binding.get(component, draft.document())));
        }
        return whole;
    }

    private View typed(Section section, Form form, int revision, List<Trouble> troubles) {
        var typed = new TypedFields(form);
        return sheet(section, fields(section, it -> typed.of(it, it.getName())), revision, troubles);
    }

    private static List<Field> fields(Section section, Function<RecordComponent, Field> field) {
        return Arrays.stream(Protocol.class.getRecordComponents())
                .filter(it -> section.components().contains(it.getName()))
                .map(field)
                .toList();
    }

    private View sheet(Section section, List<Field> fields, int revision, List<Trouble> troubles) {
        return View.of(
                "protocol/section",
                new Sheet(
                        section,
                        revision,
                        fields,
                        troubles,
                        agents.active(),
                        teams.all().stream().map(Team::name).toList(),
                        terms.channels(),
                        reasons.tree()));
    }

    private static Section section(String word) {
        return Section.parse(word).filter(Section::isEditable).orElseThrow(NotFound::new);
    }
}
