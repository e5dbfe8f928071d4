package dev.mostrador.desk.writing;

import dev.mostrador.assistant.MachineDrafts;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody has read what the language model wrote, and means it.
@Controller
class AcceptanceController {
    private final Found found;
    private final MachineDrafts drafts;
    private final Answering answering;

    AcceptanceController(Found found, MachineDrafts drafts, Answering answering) {
        this.found = found;
        this.drafts = drafts;
        this.answering = answering;
    }

    @PostMapping("/conversations/{number:[0-9]+}/assistance/acceptance")
    View create(@PathVariable long number, CurrentAgent agent, Form form) {
        var conversation = found.conversation(number);
        drafts.accept(agent.id(), conversation.id());
        return answering.back(form, conversation.number());
    }
}
