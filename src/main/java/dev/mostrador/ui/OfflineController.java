package dev.mostrador.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a browser shows while the server cannot be reached. It is fetched beforehand and holds nobody's data.
@Controller
public class OfflineController {
    /// Nothing but words.
    public record Offline() {}

    @GetMapping("/offline")
    View show() {
        return View.of("ui/offline", new Offline());
    }
}
