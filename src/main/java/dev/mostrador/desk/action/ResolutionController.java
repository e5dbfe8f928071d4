package dev.mostrador.desk.action;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// We think it is done, and await the customer's agreement; or not done after all.
@Controller
class ResolutionController {
    private static final String PATH = "/conversations/{number:[0-9]+}/resolution";

    private final Found found;
    private final Closing closing;
    private final Reopening reopening;
    private final Answering answering;

    ResolutionController(Found found, Closing closing, Reopening reopening, Answering answering) {
        this.found = found;
        this.closing = closing;
        this.reopening = reopening;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        closing.resolve(found.conversation(number).id(), agent.id());
        return answering.back(form, number);
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, Form form) {
        reopening.byAgent(found.conversation(number).id(), agent.id());
        return answering.back(form, number);
    }
}
