package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.document.Kind;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What kind of matter it is: from here on it has steps.
@Controller
class MatterKindController {
    private final Found found;
    private final Runs runs;
    private final StepForms forms;

    MatterKindController(Found found, Runs runs, StepForms forms) {
        this.found = found;
        this.runs = runs;
        this.forms = forms;
    }

    @PutMapping("/conversations/{number:[0-9]+}/procedure")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var kind = Kind.parse(form.value("kind"));
        var reason = form.limited("reason", 100);
        if (kind.isEmpty() || !form.isFine()) return forms.incomplete(form, number, "protocol.step.no-kind");
        return forms.answered(runs.begin(conversation.id(), kind.get(), reason, agent.id()), form, number);
    }
}
