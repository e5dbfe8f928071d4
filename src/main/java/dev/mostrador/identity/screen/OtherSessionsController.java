package dev.mostrador.identity.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.CurrentSession;
import dev.mostrador.identity.Sessions;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;

/// Signs the person out of every other browser.
@Controller
class OtherSessionsController {
    private final Sessions sessions;

    OtherSessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @DeleteMapping("/profile/sessions")
    View destroy(CurrentAgent me, CurrentSession session) {
        sessions.revokeOthers(me.id(), session.id());
        return View.redirect("/profile").saying("identity.session.others-revoked");
    }
}
