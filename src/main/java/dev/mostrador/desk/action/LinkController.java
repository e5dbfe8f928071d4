package dev.mostrador.desk.action;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.Linking;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Conversations that belong together and stay two.
@Controller("conversationLinkController")
class LinkController {
    private static final String PATH = "/conversations/{number:[0-9]+}/links";

    private final Found found;
    private final Conversations conversations;
    private final Linking linking;
    private final Answering answering;

    LinkController(Found found, Conversations conversations, Linking linking, Answering answering) {
        this.found = found;
        this.conversations = conversations;
        this.linking = linking;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var typed = form.value("other").replace("#", "").strip();
        var other = typed.matches("\\d{1,18}")
                ? conversations.findByNumber(Long.parseLong(typed)).orElse(null)
                : null;
        if (other == null) {
            return answering.incomplete(form, number, "desk.link.unknown");
        }
        return switch (linking.link(conversation.id(), other.id(), agent.id())) {
            case LINKED -> answering.back(form, number);
            case ALREADY -> answering.incomplete(form, number, "desk.link.already");
            case SAME -> answering.incomplete(form, number, "desk.link.same");
        };
    }

    @DeleteMapping(PATH + "/{other:[0-9]+}")
    View destroy(CurrentAgent agent, @PathVariable long number, @PathVariable long other, Form form) {
        linking.unlink(
                found.conversation(number).id(), found.conversation(other).id(), agent.id());
        return answering.back(form, number);
    }
}
