package dev.mostrador.desk.action;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.Selection;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.routing.Misgiving;
import dev.mostrador.routing.Misgivings;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// Gives the work to a colleague, takes it, or leaves it to whoever comes first (`agent` empty). To somebody who lacks
/// a training or has their hands full it asks first, once; `anyway` is why all the same.
@Controller
class AssigneeController {
    private final Found found;
    private final Assigning assigning;
    private final Staff staff;
    private final Misgivings misgivings;
    private final Answering answering;

    AssigneeController(Found found, Assigning assigning, Staff staff, Misgivings misgivings, Answering answering) {
        this.found = found;
        this.assigning = assigning;
        this.staff = staff;
        this.misgivings = misgivings;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/assignee")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = Choice.of(form, "agent");
        if (chosen != null && !staff.colleagues().isAgent(chosen)) {
            throw new NotFound();
        }
        var misgiving =
                chosen == null ? Optional.<Misgiving>empty() : misgivings.about(conversation, chosen, agent.id());
        if (chosen != null && misgiving.isPresent() && !AssignAsk.REASONS.contains(form.value("anyway"))) {
            return ask(conversation, chosen, misgiving.get(), form);
        }
        var facts = misgiving
                .map(it -> Map.of("anyway", form.value("anyway"), "lack", it.word(), "what", it.what()))
                .orElse(Map.of());
        assigning.assign(conversation.id(), chosen, agent.id(), facts);
        return answering.back(form, number);
    }

    private View ask(Conversation conversation, UUID chosen, Misgiving misgiving, Form form) {
        var number = conversation.number();
        var name = staff.colleagues().agent(chosen);
        var back = Selection.at(form).conversation(number);
        return View.of("desk/assign-ask", new AssignAsk(number, chosen, name, misgiving, form.value("at"), back))
                .status(422);
    }
}
