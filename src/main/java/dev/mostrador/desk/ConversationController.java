package dev.mostrador.desk;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ConversationController {
    private final Desks desks;

    ConversationController(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/conversations/{number:\\d+}")
    View show(CurrentAgent agent, @PathVariable long number, @RequestParam Map<String, String> parameters) {
        return View.of("desk/show", desks.open(agent, number, parameters));
    }

    /// The thread alone: for screens that hear of a change, and for what was said earlier.
    @GetMapping("/conversations/{number:\\d+}/thread")
    View thread(@PathVariable long number, @RequestParam(required = false) @Nullable String before) {
        return View.of("desk/thread", desks.thread(number, Ids.parse(before).orElse(null)));
    }
}
