package dev.mostrador.desk.live;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The one stream of an open screen: which conversations changed, never how.
@Controller
class LiveController {
    private static final long NEVER = 0; // the stream ends itself

    private final Live live;
    private final Presences presences;

    LiveController(Live live, Presences presences) {
        this.live = live;
        this.presences = presences;
    }

    @GetMapping(path = "/live", produces = "text/event-stream")
    SseEmitter show(CurrentAgent agent, Form parameters, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not hold it back
        var emitter = new SseEmitter(NEVER);
        var onStaff = parameters.has("about", "staff");
        var stream = new OpenDesk(agent.accountId(), agent.id(), onStaff, emitter);
        live.add(stream);
        if (!onStaff) stream.show(presences.all());
        return emitter;
    }
}
