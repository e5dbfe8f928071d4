package dev.mostrador.desk.thread;

import dev.mostrador.ui.NotFound;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A mail's own HTML, for a frame. Its policy allows style and pictures and nothing else; `allow-same-origin` lets the
/// pictures be fetched with the agent's cookie, and without `allow-scripts` nothing can make use of it.
@Controller
class OriginalController {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'%s; "
            + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'; "
            + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final FoundMessage found;

    OriginalController(FoundMessage found) {
        this.found = found;
    }

    @GetMapping("/conversations/{number:[0-9]+}/messages/{id}/original")
    ResponseEntity<String> show(@PathVariable long number, @PathVariable UUID id) {
        var message = found.message(number, id);
        if (message.html().isEmpty()) {
            throw new NotFound();
        }
        var elsewhere = message.remoteImages() ? " https: http:" : "";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY.formatted(elsewhere))
                .header("Referrer-Policy", "no-referrer")
                .body(Original.of(message, "es"));
    }
}
