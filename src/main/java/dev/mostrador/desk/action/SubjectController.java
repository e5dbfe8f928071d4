package dev.mostrador.desk.action;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What a conversation is called.
@Controller
class SubjectController {
    private final Found found;
    private final Conversations conversations;
    private final Answering answering;

    SubjectController(Found found, Conversations conversations, Answering answering) {
        this.found = found;
        this.conversations = conversations;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/subject")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var subject = form.required("subject");
        if (!form.isFine()) {
            return answering.incomplete(form, number, "desk.subject.missing");
        }
        conversations.rename(conversation.id(), subject, agent.id());
        return answering.back(form, number);
    }
}
