package dev.mostrador.desk.thread;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.conversation.Message;
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
    private final Quoting quoting;

    DraftController(Found found, Drafts drafts, Quoting quoting) {
        this.found = found;
        this.drafts = drafts;
        this.quoting = quoting;
    }

    @PutMapping("/conversations/{number:[0-9]+}/drafts/{kind}")
    View update(CurrentAgent agent, @PathVariable long number, @PathVariable String kind, Form form) {
        var conversation = found.conversation(number);
        var text = form.secret("text"); // with the spaces at its end: it goes on
        if (text.length() <= LONGEST) {
            var answered = quoting.answered(form, conversation).map(Message::id).orElse(null);
            var begun = new Drafts.Begun(kind(kind), text, answered, form.value("key"));
            drafts.keep(agent.id(), conversation.id(), begun);
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
