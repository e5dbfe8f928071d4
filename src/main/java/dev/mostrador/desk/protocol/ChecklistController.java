package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What was found out of the matter: the answers to its checklist.
@Controller
class ChecklistController {
    private static final int MOST = 40;
    private static final int LONGEST = 500; // characters

    private final Found found;
    private final Runs runs;
    private final StepForms forms;

    ChecklistController(Found found, Runs runs, StepForms forms) {
        this.found = found;
        this.runs = runs;
        this.forms = forms;
    }

    @PutMapping("/conversations/{number:[0-9]+}/procedure/findings")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var asked = form.values("ask");
        var known = form.values("known");
        var data = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(MOST, Math.min(asked.size(), known.size())); i++) {
            data.put(shortened(asked.get(i)), shortened(known.get(i)));
        }
        return forms.answered(runs.know(conversation.id(), data, agent.id()), form, number);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
