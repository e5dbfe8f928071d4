package dev.mostrador.identity.screen;

import dev.mostrador.identity.Invitations;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A new link for someone whose invitation ran out, or who forgot the password.
@Controller
class PersonLinkController {
    private final Invitations invitations;
    private final PublicAddress address;

    PersonLinkController(Invitations invitations, PublicAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    @PostMapping("/settings/people/{id}/link")
    View create(@PathVariable UUID id, HttpServletRequest request) {
        return View.of("identity/person/link", invitations.make(id, address.of(request)))
                .status(201);
    }
}
