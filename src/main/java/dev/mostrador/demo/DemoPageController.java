package dev.mostrador.demo;

import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.identity.PublicDoors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A page of the little shop, where its chat can be tried. Only the demo has one.
@Controller
@ConditionalOnProperty(name = "mostrador.demo", havingValue = "true")
class DemoPageController {
    private final PublicDoors doors;
    private final String page;
    private final String styles;

    DemoPageController(PublicDoors doors) {
        this.doors = doors;
        page = read("demo/shop.html");
        styles = read("demo/shop.css");
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/chat/demo/shop.css")
    void show(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.getWriter().write(styles);
    }

    @GetMapping("/chat/demo/{key}")
    void show(@PathVariable String key, HttpServletResponse response) throws IOException {
        if (doors.find(Widgets.DOOR, key).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        // The key is letters and digits: whatever else was asked for has found no door.
        response.getWriter().write(page.replace("{key}", key));
    }
}
