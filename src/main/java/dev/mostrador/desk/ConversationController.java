package dev.mostrador.desk;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// One conversation, with the list that it was opened from.
@Controller
class ConversationController {
    private final Desk desk;
    private final Found found;

    ConversationController(Desk desk, Found found) {
        this.desk = desk;
        this.found = found;
    }

    @GetMapping("/conversations/{number:[0-9]+}")
    View show(
            CurrentAgent agent,
            @PathVariable long number,
            Form parameters,
            @RequestHeader(name = Regions.HEADER, required = false) @Nullable String regions) {
        var list = Wishes.list(Selection.beside(parameters), parameters, regions);
        var conversation = found.conversation(number);
        if (conversation.number() != number) { // it was merged into another
            return View.redirect(list.selection().conversation(conversation.number()));
        }
        return desk.conversation(agent, list, Wishes.conversation(conversation, parameters));
    }
}
