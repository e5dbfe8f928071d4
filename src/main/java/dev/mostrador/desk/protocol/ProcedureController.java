package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// The steps begin. As a rule they do when somebody says the reason; here, of what was said before there was a
/// protocol.
@Controller
class ProcedureController {
    private final Found found;
    private final Runs runs;
    private final StepForms forms;

    ProcedureController(Found found, Runs runs, StepForms forms) {
        this.found = found;
        this.runs = runs;
        this.forms = forms;
    }

    @PutMapping("/conversations/{number:[0-9]+}/procedure")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        return forms.answered(runs.begin(found.conversation(number).id(), agent.id()), form, number);
    }
}
