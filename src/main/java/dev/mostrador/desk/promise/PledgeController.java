package dev.mostrador.desk.promise;

import dev.mostrador.conversation.Drafts;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the draft promises, as it was last kept.
@Controller
class PledgeController {
    private final Found found;
    private final Drafts drafts;
    private final Pledging pledging;

    PledgeController(Found found, Drafts drafts, Pledging pledging) {
        this.found = found;
        this.drafts = drafts;
        this.pledging = pledging;
    }

    @GetMapping("/conversations/{number:[0-9]+}/pledge")
    View show(CurrentAgent agent, @PathVariable long number) {
        var conversation = found.conversation(number);
        var text = drafts.of(agent.id(), conversation.id()).getOrDefault(Drafts.Kind.REPLY, "");
        return View.of(
                "ledger/pledge", pledging.of(conversation, agent, Form.blank().with("text", text)));
    }
}
