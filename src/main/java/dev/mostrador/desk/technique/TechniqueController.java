package dev.mostrador.desk.technique;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The drawer of techniques. A script puts a skeleton where the cursor stands; without one it goes into the draft.
@Controller
public class TechniqueController {
    private static final String PATH = "/conversations/{number:[0-9]+}/techniques";

    private final Found found;
    private final Cards cards;
    private final Drafts drafts;
    private final Answering answering;

    TechniqueController(Found found, Cards cards, Drafts drafts, Answering answering) {
        this.found = found;
        this.cards = cards;
        this.drafts = drafts;
        this.answering = answering;
    }

    public record Drawer(long number, String subject, List<Card> cards, String at) {}

    @GetMapping(PATH)
    View index(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        return View.of("technique/index", new Drawer(it.number(), it.subject(), cards.of(it, agent), form.value("at")));
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        var technique = Technique.find(form.value("technique")).orElseThrow(NotFound::new);
        var begun = drafts.of(agent.id(), it.id())
                .getOrDefault(Drafts.Kind.REPLY, "")
                .stripTrailing();
        var skeleton = cards.skeleton(technique, it, agent);
        var text = begun.isEmpty() ? skeleton : begun + "\n\n" + skeleton;
        var answering = drafts.answering(agent.id(), it.id()).orElse(null);
        drafts.keep(agent.id(), it.id(), Drafts.Kind.REPLY, text, answering);
        return this.answering.back(form, number);
    }
}
