package dev.mostrador.desk.protocol;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Drafts;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.protocol.Skeletons.Skeleton;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A script puts a skeleton where the cursor stands; without one it goes to the end of the draft.
@Controller
class SkeletonController {
    private static final String PATH = "/conversations/{number:[0-9]+}/procedure/skeletons";

    private final Found found;
    private final Runs runs;
    private final Skeletons skeletons;
    private final Drafts drafts;
    private final Answering answering;

    SkeletonController(Found found, Runs runs, Skeletons skeletons, Drafts drafts, Answering answering) {
        this.found = found;
        this.runs = runs;
        this.skeletons = skeletons;
        this.drafts = drafts;
        this.answering = answering;
    }

    @GetMapping(PATH + "/{what:[a-z-]+}")
    View show(CurrentAgent agent, @PathVariable long number, @PathVariable String what) {
        return View.of(
                "protocol/skeleton",
                skeleton(found.conversation(number), what, agent).orElseThrow(NotFound::new));
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        var skeleton = skeleton(it, form.value("what"), agent).orElse(null);
        if (skeleton == null) return answering.incomplete(form, number, "protocol.step.not-running");
        var begun = drafts.of(agent.id(), it.id())
                .getOrDefault(Drafts.Kind.REPLY, "")
                .stripTrailing();
        var text = begun.isEmpty() ? skeleton.text() : begun + "\n\n" + skeleton.text();
        var answered = drafts.answering(agent.id(), it.id()).orElse(null);
        drafts.keep(agent.id(), it.id(), Drafts.Kind.REPLY, text, answered);
        return answering.back(form, number);
    }

    private Optional<Skeleton> skeleton(Conversation it, String what, CurrentAgent agent) {
        return runs.situation(it.id()).flatMap(situation -> skeletons.of(what, it, situation, agent));
    }
}
