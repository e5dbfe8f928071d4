package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// Keeps what is being written, as it is written.
@Controller
class DraftController {
    private static final int LONGEST = 200_000; // characters

    private final Found found;
    private final Drafts drafts;

    DraftController(Found found, Drafts drafts) {
        this.found = found;
        this.drafts = drafts;
    }

    @PutMapping("/conversations/{number:[0-9]+}/drafts/{kind}")
    View update(CurrentAgent agent, @PathVariable long number, @PathVariable String kind, Form form) {
        var conversation = found.conversation(number);
        var text = form.secret("text"); // with the spaces at its end: it goes on
        if (text.length() <= LONGEST) {
            drafts.keep(agent.id(), conversation.id(), kind(kind), text);
        }
        return View.nothing();
    }

    private static Drafts.Kind kind(String name) {
        return switch (name) {
            case "reply" -> Drafts.Kind.REPLY;
            case "note" -> Drafts.Kind.NOTE;
            default -> throw new NotFound();
        };
    }
}
