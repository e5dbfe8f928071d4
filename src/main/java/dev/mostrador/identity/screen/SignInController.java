package dev.mostrador.identity.screen;

import dev.mostrador.identity.Sessions;
import dev.mostrador.identity.SignInResult;
import dev.mostrador.identity.SignIns;
import dev.mostrador.identity.door.SessionCookie;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignInController {
    private final SignIns signIns;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Clock clock;

    SignInController(SignIns signIns, Sessions sessions, Entrance entrance, Clock clock) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    View blank(Form form) {
        return View.of("identity/sign-in/blank", form);
    }

    @PostMapping("/sign-in")
    View create(Form form, HttpServletRequest request, HttpServletResponse response) {
        var email = form.email("email");
        if (form.secret("password").isEmpty()) {
            form.refuse("password", "ui.form.required");
        }
        if (!form.isFine()) {
            return View.of("identity/sign-in/blank", form).status(422);
        }
        return switch (signIns.attempt(email, form.secret("password"), request.getRemoteAddr())) {
            case SignInResult.Welcome(var account, var agent) -> {
                entrance.open(account, agent, request, response);
                yield View.redirect(LocalPath.of(form.value("next")));
            }
            case SignInResult.Refused() -> refused(form, Saying.of("identity.sign-in.refused"), 422);
            case SignInResult.Wait(var until) -> refused(form, Saying.of("identity.sign-in.wait", left(until)), 429);
        };
    }

    @PostMapping("/sign-out")
    View destroy(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::close);
        SessionCookie.clear(request, response);
        return View.redirect("/sign-in").saying("identity.sign-in.left");
    }

    private static View refused(Form form, Saying why, int status) {
        return View.of("identity/sign-in/blank", form.refuse(why)).status(status);
    }

    private long left(Instant until) {
        return Waiting.seconds(clock.instant(), until);
    }
}
