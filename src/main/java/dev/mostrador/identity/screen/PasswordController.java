package dev.mostrador.identity.screen;

import dev.mostrador.identity.Invitations;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Asking for a new password. The answer is the same whether there is such a person or not.
@Controller
class PasswordController {
    private final Invitations invitations;

    PasswordController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/password")
    View blank(Form form) {
        return View.of("identity/password/blank", form);
    }

    @PostMapping("/password")
    View create(Form form) {
        var email = form.email("email");
        if (!form.isFine()) {
            return View.of("identity/password/blank", form).status(422);
        }
        invitations.askReset(email);
        return View.of("identity/password/asked", form);
    }
}
