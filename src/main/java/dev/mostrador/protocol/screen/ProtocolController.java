package dev.mostrador.protocol.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Role;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The protocol for everybody who attends.
@Controller
public class ProtocolController {
    private final Protocols protocols;
    private final Manuals manuals;

    ProtocolController(Protocols protocols, Manuals manuals) {
        this.protocols = protocols;
        this.manuals = manuals;
    }

    public record None(boolean mayEdit) {}

    @GetMapping("/protocol")
    View index(CurrentAgent agent) {
        return protocols
                .inForce()
                .map(it -> View.of("protocol/manual", manuals.of(it, agent)))
                .orElseGet(() -> View.of("protocol/none", new None(agent.role().atLeast(Role.SUPERVISOR))));
    }

    @GetMapping("/protocol/{version:[0-9]{1,6}}")
    View show(CurrentAgent agent, @PathVariable int version) {
        return View.of("protocol/manual", manuals.of(found(version), agent));
    }

    private Protocols.InForce found(int version) {
        return protocols.find(version).orElseThrow(NotFound::new);
    }
}
