package dev.mostrador.channel.chat.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the widget looks and whether somebody is there. Leaves nothing behind: whoever only looks is nobody.
@RestController
class WidgetController {
    private final Gate gate;
    private final Speaking speaking;
    private final PresenceJson.Making presence;

    WidgetController(Gate gate, Speaking speaking, PresenceJson.Making presence) {
        this.gate = gate;
        this.speaking = speaking;
        this.presence = presence;
    }

    @GetMapping("/chat/{key}")
    ResponseEntity<WidgetJson> show(
            @PathVariable String key,
            @RequestParam(name = "lang", defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return gate.enter(key, request, response, widget -> {
            var words = speaking.words(widget, language);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(WidgetJson.of(widget, speaking.shop(), words, presence.make(widget, words)));
        });
    }
}
