package dev.mostrador.routing.screen;

import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.Status;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;

/// How I stand: on line, busy, away, gone.
@Controller
class StatusController {
    private final Attendance attendance;

    StatusController(Attendance attendance) {
        this.attendance = attendance;
    }

    @PutMapping("/status")
    View update(CurrentAgent agent, Form form) {
        Status.parse(form.value("status")).ifPresent(status -> attendance.choose(agent.id(), status));
        var back = form.value("back");
        return View.redirect(back.matches("/[a-z][\\w/?=&.-]*") ? back : "/inbox");
    }
}
