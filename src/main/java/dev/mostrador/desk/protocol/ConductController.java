package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Conducts;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// With an angry customer, a phase was done otherwise than by a reply.
@Controller
class ConductController {
    private final Found found;
    private final Conducts conducts;
    private final StepForms forms;

    ConductController(Found found, Conducts conducts, StepForms forms) {
        this.found = found;
        this.conducts = conducts;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/conduct/fulfilments")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        return forms.answered(conducts.fulfil(conversation.id(), agent.id()), form, number);
    }
}
