package dev.mostrador.identity.screen;

import dev.mostrador.identity.Invitations;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Asking for a new password. The answer is the same whether there is such a person or not.
@Controller
class PasswordController {
    private final Invitations invitations;
    private final Clock clock;

    PasswordController(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping("/password")
    View blank(Form form) {
        return View.of("identity/password/blank", form);
    }

    @PostMapping("/password")
    View create(Form form, HttpServletRequest request) {
        var email = form.email("email");
        if (!form.isFine()) {
            return View.of("identity/password/blank", form).status(422);
        }
        return invitations
                .askReset(email, request.getRemoteAddr())
                .map(until -> View.of("identity/password/blank", form.refuse(tooOften(until)))
                        .status(429))
                .orElseGet(() -> View.of("identity/password/asked", form));
    }

    private Saying tooOften(Instant until) {
        return Saying.of("identity.password.wait", Waiting.seconds(clock.instant(), until));
    }
}
