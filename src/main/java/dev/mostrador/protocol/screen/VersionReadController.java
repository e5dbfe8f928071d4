package dev.mostrador.protocol.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.Acknowledgements;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody has read a version.
@Controller
class VersionReadController {
    private final Protocols protocols;
    private final Acknowledgements acknowledgements;

    VersionReadController(Protocols protocols, Acknowledgements acknowledgements) {
        this.protocols = protocols;
        this.acknowledgements = acknowledgements;
    }

    @PostMapping("/protocol/{version:[0-9]{1,6}}/acknowledgement")
    View create(CurrentAgent agent, @PathVariable int version) {
        if (protocols.find(version).isEmpty()) throw new NotFound();
        acknowledgements.acknowledge(version, agent.id());
        return View.redirect("/protocol").saying("protocol.read.thanks", version);
    }
}
