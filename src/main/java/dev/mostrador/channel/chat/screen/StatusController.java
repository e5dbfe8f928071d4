package dev.mostrador.channel.chat.screen;

import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;

/// The agent's switch: there for chats, or away.
@Controller
public class StatusController {
    private final Attendance attendance;

    StatusController(Attendance attendance) {
        this.attendance = attendance;
    }

    @PutMapping("/status")
    View update(CurrentAgent agent, Form form) {
        attendance.away(agent.id(), form.has("away", "yes"));
        var back = form.value("back");
        return View.redirect(back.matches("/[a-z][\\w/?=&.-]*") ? back : "/inbox");
    }
}
