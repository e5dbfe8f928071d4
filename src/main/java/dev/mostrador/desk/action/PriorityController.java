package dev.mostrador.desk.action;

import dev.mostrador.conversation.Prioritising;
import dev.mostrador.conversation.Priority;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What goes first.
@Controller
class PriorityController {
    private final Found found;
    private final Prioritising prioritising;
    private final Answering answering;

    PriorityController(Found found, Prioritising prioritising, Answering answering) {
        this.found = found;
        this.prioritising = prioritising;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/priority")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var priority = Arrays.stream(Priority.values())
                .filter(known -> known.column().equals(form.value("priority")))
                .findFirst()
                .orElseThrow(NotFound::new);
        prioritising.prioritise(conversation.id(), priority, agent.id());
        return answering.back(form, number);
    }
}
