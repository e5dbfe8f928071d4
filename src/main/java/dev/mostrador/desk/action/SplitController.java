package dev.mostrador.desk.action;

import dev.mostrador.conversation.Splitting;
import dev.mostrador.conversation.Splitting.SplitResult;
import dev.mostrador.conversation.Threads;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A message, or all from it on, becomes a conversation of its own.
@Controller
class SplitController {
    private final Found found;
    private final Threads threads;
    private final Splitting splitting;
    private final Answering answering;

    SplitController(Found found, Threads threads, Splitting splitting, Answering answering) {
        this.found = found;
        this.threads = threads;
        this.splitting = splitting;
        this.answering = answering;
    }

    @PostMapping("/conversations/{number:[0-9]+}/messages/{id}/split")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var conversation = found.conversation(number);
        if (threads.message(id).isEmpty()) {
            throw new NotFound();
        }
        return switch (splitting.split(conversation.id(), id, form.has("later", "on"), agent.id())) {
            case SplitResult.Split(var fresh) ->
                answering.back(form, fresh.number()).saying("desk.split.done", "#" + fresh.number(), "#" + number);
            case SplitResult.Elsewhere(var other) -> answering.back(form, other.number());
            case SplitResult.Everything _ -> answering.incomplete(form, number, "desk.split.everything");
        };
    }
}
