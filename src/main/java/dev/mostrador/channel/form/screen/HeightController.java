package dev.mostrador.channel.form.screen;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that a shop's page may load: it makes the frame as high as the form in it. Its address never changes.
@Controller
class HeightController {
    private static final String SCRIPT = """
            addEventListener("message", (event) => {
              if (event.data === null || typeof event.data !== "object" || !(event.data.mostradorHeight > 0)) return;
              for (const frame of document.querySelectorAll("iframe[data-mostrador-form]")) {
                if (frame.contentWindow === event.source && new URL(frame.src).origin === event.origin)
                  frame.style.height = Math.min(event.data.mostradorHeight, 20000) + "px";
              }
            });
            """;

    @GetMapping("/form/height.js")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(SCRIPT);
    }
}
