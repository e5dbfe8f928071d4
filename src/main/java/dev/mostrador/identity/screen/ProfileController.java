package dev.mostrador.identity.screen;

import dev.mostrador.identity.Agents;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.identity.CurrentSession;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import dev.mostrador.ui.WordBook;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What a person sees and changes about themselves.
@Controller
class ProfileController {
    private static final int SIGNATURE_LENGTH = 2000;

    private final Agents agents;
    private final ProfileScreen screen;

    ProfileController(Agents agents, ProfileScreen screen) {
        this.agents = agents;
        this.screen = screen;
    }

    @GetMapping("/profile")
    View edit(CurrentAgent me, CurrentSession session) {
        return screen.of(me, session, screen.filled(me), Form.blank());
    }

    @PutMapping("/profile")
    View update(CurrentAgent me, CurrentSession session, Form form) {
        var name = form.required("name", 100);
        var signature = form.limited("signature", SIGNATURE_LENGTH);
        if (!form.isFine()) {
            return screen.of(me, session, form, Form.blank()).status(422);
        }
        agents.changeProfile(me.id(), name, signature);
        agents.chooseLanguage(me.id(), oneOf(WordBook.LANGUAGES, form.value("language")));
        agents.chooseTheme(me.id(), oneOf(List.of("light", "dark"), form.value("theme")));
        return View.redirect("/profile").saying("identity.profile.saved");
    }

    private static @Nullable String oneOf(List<String> choices, String choice) {
        return choices.contains(choice) ? choice : null;
    }
}
