package dev.mostrador.desk.web;

import dev.mostrador.channel.chat.Typing;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Tells the visitor that the agent is writing.
@Controller
class AnsweringController {
    private final Found found;
    private final Typing typing;

    AnsweringController(Found found, Typing typing) {
        this.found = found;
        this.typing = typing;
    }

    @PostMapping("/conversations/{number:[0-9]+}/typing")
    View create(CurrentAgent agent, @PathVariable long number) {
        typing.byAgent(found.conversation(number).id(), agent.id());
        return View.nothing();
    }
}
