package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Something was done otherwise than by a reply: on the phone, over the counter.
@Controller
class FulfilledNeedController {
    private final Found found;
    private final Runs runs;
    private final StepForms forms;

    FulfilledNeedController(Found found, Runs runs, StepForms forms) {
        this.found = found;
        this.runs = runs;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/procedure/fulfilments")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        return forms.answered(runs.fulfil(conversation.id(), StepForms.need(form), agent.id()), form, number);
    }
}
