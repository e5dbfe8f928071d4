package dev.mostrador.identity.screen;

import dev.mostrador.identity.ChangingPassword;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.CurrentSession;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;

@Controller
class OwnPasswordController {
    private final ChangingPassword changing;
    private final ProfileScreen screen;

    OwnPasswordController(ChangingPassword changing, ProfileScreen screen) {
        this.changing = changing;
        this.screen = screen;
    }

    @PutMapping("/profile/password")
    View update(CurrentAgent me, CurrentSession session, Form form, HttpServletRequest request) {
        var complaint = changing.change(
                me, session.id(), form.secret("current"), form.secret("password"), request.getRemoteAddr());
        if (complaint.isEmpty()) {
            return View.redirect("/profile").saying("identity.password.changed");
        }
        var why = complaint.get();
        form.refuse(why.field(), why.saying().key(), why.saying().arguments().toArray());
        return screen.withPassword(me, session, form).status(422);
    }
}
