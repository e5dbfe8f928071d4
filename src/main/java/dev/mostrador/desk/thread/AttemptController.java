package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Replies;
import dev.mostrador.desk.Answering;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Tries to deliver a failed message once more.
@Controller
class AttemptController {
    private final FoundMessage found;
    private final Replies replies;
    private final Answering answering;

    AttemptController(FoundMessage found, Replies replies, Answering answering) {
        this.found = found;
        this.replies = replies;
        this.answering = answering;
    }

    @PostMapping("/conversations/{number:[0-9]+}/messages/{message}/attempts")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID message, Form form) {
        replies.retry(found.message(number, message).id());
        return answering.back(form, number);
    }
}
