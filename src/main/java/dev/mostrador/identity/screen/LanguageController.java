package dev.mostrador.identity.screen;

import dev.mostrador.identity.Agents;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Preferences;
import dev.mostrador.ui.View;
import dev.mostrador.ui.WordBook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// The switch on every screen: kept for the browser, and for the person where we know them.
@Controller
class LanguageController {
    private final Agents agents;

    LanguageController(Agents agents) {
        this.agents = agents;
    }

    @PostMapping("/language")
    View update(Form form, HttpServletRequest request, HttpServletResponse response) {
        var language = form.value("language");
        if (WordBook.LANGUAGES.contains(language)) {
            Preferences.rememberLanguage(request, response, language);
            Strangers.butFor(agent -> agents.chooseLanguage(agent.id(), language));
        }
        return View.redirect(LocalPath.of(form.value("back")));
    }
}
