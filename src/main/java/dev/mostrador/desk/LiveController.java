package dev.mostrador.desk;

import dev.mostrador.identity.CurrentAgent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream on which an open screen hears that something changed.
@Controller
class LiveController {
    private final LiveScreens screens;

    LiveController(LiveScreens screens) {
        this.screens = screens;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter show(CurrentAgent agent) {
        return screens.open(agent.accountId());
    }
}
