package dev.mostrador.routing.screen;

import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.CurrentAgent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody touches their desk. A desk says so once a minute at most; which keys they press is nobody's business.
@Controller
class ActivityController {
    private final Attendance attendance;

    ActivityController(Attendance attendance) {
        this.attendance = attendance;
    }

    @PutMapping("/status/activity")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(CurrentAgent agent) {
        attendance.active(agent.id());
    }
}
