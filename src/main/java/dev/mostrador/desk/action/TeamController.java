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

/// Puts a conversation into a team's queue, or out of all (`team` empty).
@Controller("conversationTeamController")
class TeamController {
    private final Found found;
    private final Assigning assigning;
    private final Staff staff;
    private final Answering answering;

    TeamController(Found found, Assigning assigning, Staff staff, Answering answering) {
        this.found = found;
        this.assigning = assigning;
        this.staff = staff;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/team")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = Choice.of(form, "team");
        if (chosen != null && !staff.colleagues().isTeam(chosen)) {
            throw new NotFound();
        }
        assigning.assignTeam(conversation.id(), chosen, agent.id());
        return answering.back(form, number);
    }
}
