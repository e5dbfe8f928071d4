package dev.mostrador.desk.writing;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is found in the draft as it stands in the field.
@Controller
class FindingController {
    private final Found found;
    private final Writing writing;

    FindingController(Found found, Writing writing) {
        this.found = found;
        this.writing = writing;
    }

    @PostMapping("/conversations/{number:[0-9]+}/findings")
    View create(@PathVariable long number, CurrentAgent agent, Form form) {
        return View.of("conversation/findings", writing.of(found.conversation(number), form, agent.id()));
    }
}
