package dev.mostrador.ui;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The script that browsers keep beside the pages: at the root, as it speaks for all of them. It changes with every
/// asset, so that a new version brings its own files along.
@Controller
class ServiceWorkerController {
    private final String script;

    ServiceWorkerController(Assets assets) throws java.io.IOException {
        var kept = Stream.concat(
                        Stream.of(assets.address("app.css"), assets.address("img/mark.svg")),
                        Stream.of(assets.address("js/public/offline.js")))
                .map(address -> '"' + address + '"')
                .collect(Collectors.joining(", ", "[", "]"));
        script = new ClassPathResource("static/sw/worker.js")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{{version}}", "mostrador-" + assets.version())
                .replace("{{assets}}", kept);
    }

    @GetMapping("/sw.js")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(script);
    }
}
