package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A gate is passed, and why.
@Controller
class GatePassController {
    private final Found found;
    private final Runs runs;
    private final StepForms forms;

    GatePassController(Found found, Runs runs, StepForms forms) {
        this.found = found;
        this.runs = runs;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/procedure/passes")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var reason = form.limited("reason", StepForms.LONGEST);
        if (!form.isFine()) return forms.incomplete(form, number, "protocol.step.no-reason");
        var result = runs.pass(conversation.id(), StepForms.need(form), reason, agent.id(), agent.role());
        return forms.answered(result, form, number);
    }
}
