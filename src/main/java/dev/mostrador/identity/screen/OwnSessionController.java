package dev.mostrador.identity.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Sessions;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Signs the person out of another browser.
@Controller
class OwnSessionController {
    private final Sessions sessions;

    OwnSessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    @DeleteMapping("/profile/sessions/{id}")
    View destroy(@PathVariable UUID id, CurrentAgent me) {
        if (!sessions.revoke(me.id(), id)) {
            throw new NotFound();
        }
        return View.redirect("/profile").saying("identity.session.revoked");
    }
}
