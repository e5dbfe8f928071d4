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

/// Somebody else answers to the customer from now on. It takes a hand-over note: the next one must not start from
/// nothing (R5).
@Controller
class OwnerController {
    private static final int LONGEST = 500; // characters

    private final Found found;
    private final Assigning assigning;
    private final Staff staff;
    private final Answering answering;

    OwnerController(Found found, Assigning assigning, Staff staff, Answering answering) {
        this.found = found;
        this.assigning = assigning;
        this.staff = staff;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/owner")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = Choice.of(form, "agent");
        if (chosen == null || !staff.colleagues().isAgent(chosen)) {
            throw new NotFound();
        }
        var note = form.required("note", LONGEST);
        if (!form.isFine()) {
            return answering.incomplete(form, number, "desk.owner.note-missing");
        }
        assigning.changeOwner(conversation.id(), chosen, note, agent.id());
        return answering.back(form, number);
    }
}
