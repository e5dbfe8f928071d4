package dev.mostrador.desk.action;

import dev.mostrador.conversation.Participants;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.Staff;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Who follows a conversation: oneself, or a colleague.
@Controller
class ParticipantController {
    private static final String PATH = "/conversations/{number:[0-9]+}/participants";

    private final Found found;
    private final Participants participants;
    private final Staff staff;
    private final Answering answering;

    ParticipantController(Found found, Participants participants, Staff staff, Answering answering) {
        this.found = found;
        this.participants = participants;
        this.staff = staff;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = Choice.of(form, "agent");
        if (chosen == null || !staff.colleagues().isAgent(chosen)) {
            throw new NotFound();
        }
        return switch (participants.add(conversation.id(), chosen, agent.id())) {
            case ADDED, ALREADY -> answering.back(form, number);
            case OVER -> answering.incomplete(form, number, "desk.participant.over");
        };
    }

    @DeleteMapping(PATH + "/{agent}")
    View destroy(CurrentAgent current, @PathVariable long number, @PathVariable UUID agent, Form form) {
        participants.remove(found.conversation(number).id(), agent, current.id());
        return answering.back(form, number);
    }
}
