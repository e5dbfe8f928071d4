package dev.mostrador.identity.screen;

import dev.mostrador.identity.AgentResult;
import dev.mostrador.identity.Agents;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Someone leaves, or comes back.
@Controller
class PersonBlockController {
    private final Agents agents;

    PersonBlockController(Agents agents) {
        this.agents = agents;
    }

    @PostMapping("/settings/people/{id}/block")
    View create(@PathVariable UUID id) {
        return said(agents.disable(id), id, "identity.person.blocked");
    }

    @DeleteMapping("/settings/people/{id}/block")
    View destroy(@PathVariable UUID id) {
        return said(agents.enable(id), id, "identity.person.unblocked");
    }

    private static View said(AgentResult result, UUID id, String done) {
        return switch (result) {
            case AgentResult.Done(var agent) ->
                View.redirect("/settings/people").saying(done, agent.name());
            case AgentResult.LastAdministrator(), AgentResult.EmailTaken() ->
                View.redirect("/settings/people/" + id).saying("identity.person.last-administrator");
        };
    }
}
