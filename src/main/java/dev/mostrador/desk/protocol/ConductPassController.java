package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Conducts;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// With an angry customer, the solution does not wait, and why.
@Controller
class ConductPassController {
    private final Found found;
    private final Conducts conducts;
    private final StepForms forms;

    ConductPassController(Found found, Conducts conducts, StepForms forms) {
        this.found = found;
        this.conducts = conducts;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/conduct/passes")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var reason = form.limited("reason", StepForms.LONGEST);
        if (!form.isFine()) return forms.incomplete(form, number, "protocol.step.no-reason");
        return forms.answered(conducts.pass(conversation.id(), reason, agent.id(), agent.role()), form, number);
    }
}
