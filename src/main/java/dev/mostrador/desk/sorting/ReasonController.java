package dev.mostrador.desk.sorting;

import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import dev.mostrador.reason.SortResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What the conversation is about.
@Controller
class ReasonController {
    private static final String PATH = "/conversations/{number:[0-9]+}/reason";

    private final Found found;
    private final ReasonSorting sorting;
    private final Answering answering;

    ReasonController(Found found, ReasonSorting sorting, Answering answering) {
        this.found = found;
        this.sorting = sorting;
        this.answering = answering;
    }

    @PutMapping(PATH)
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var reason = form.value("reason").isEmpty() ? null : form.value("reason");
        var kind = Kind.find(form.value("kind")).orElse(null);
        var result = sorting.sort(conversation.id(), kind, reason, agent.id());
        return result instanceof SortResult.UnknownReason
                ? answering.incomplete(form, number, "reason.unknown")
                : answering.back(form, number);
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, Form form) {
        sorting.clear(found.conversation(number).id(), agent.id());
        return answering.back(form, number);
    }
}
