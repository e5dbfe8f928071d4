package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Replies;
import dev.mostrador.conversation.Withdrawing;
import dev.mostrador.desk.Answering;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A reply that has not left yet: send it now, or take it back.
@Controller
class DepartureController {
    private static final String PATH = "/conversations/{number:[0-9]+}/messages/{message}/departure";

    private final FoundMessage found;
    private final Replies replies;
    private final Withdrawing withdrawing;
    private final Answering answering;

    DepartureController(FoundMessage found, Replies replies, Withdrawing withdrawing, Answering answering) {
        this.found = found;
        this.replies = replies;
        this.withdrawing = withdrawing;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID message, Form form) {
        replies.hasten(found.message(number, message).id()); // false: it has left, which is what was wanted
        return answering.back(form, number);
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, @PathVariable UUID message, Form form) {
        return withdrawing.withdraw(found.message(number, message).id(), agent.id())
                ? answering.back(form, number)
                : answering.incomplete(form, number, "desk.leaves.left");
    }
}
