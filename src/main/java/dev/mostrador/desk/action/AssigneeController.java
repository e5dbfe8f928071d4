package dev.mostrador.desk.action;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// Gives the work to a colleague, takes it, or leaves it to whoever comes first (`agent` empty).
@Controller
class AssigneeController {
    private final Found found;
    private final Assigning assigning;
    private final Staff staff;
    private final Answering answering;

    AssigneeController(Found found, Assigning assigning, Staff staff, Answering answering) {
        this.found = found;
        this.assigning = assigning;
        this.staff = staff;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/assignee")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = Choice.of(form, "agent");
        if (chosen != null && !staff.colleagues().isAgent(chosen)) {
            throw new NotFound();
        }
        assigning.assign(conversation.id(), chosen, agent.id());
        return answering.back(form, number);
    }
}
