package dev.mostrador.identity.screen;

import dev.mostrador.identity.Agents;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Preferences;
import dev.mostrador.ui.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Light, dark, or as the system says: kept for the browser, and for the person where we know them.
@Controller
class ThemeController {
    private static final List<String> THEMES = List.of("light", "dark");

    private final Agents agents;

    ThemeController(Agents agents) {
        this.agents = agents;
    }

    @PostMapping("/theme")
    View update(Form form, HttpServletRequest request, HttpServletResponse response) {
        var theme = form.value("theme");
        Preferences.rememberTheme(request, response, theme);
        Strangers.butFor(agent -> agents.chooseTheme(agent.id(), THEMES.contains(theme) ? theme : null));
        return View.redirect(LocalPath.of(form.value("back")));
    }
}
