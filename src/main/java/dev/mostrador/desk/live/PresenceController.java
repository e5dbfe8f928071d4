package dev.mostrador.desk.live;

import dev.mostrador.desk.Found;
import dev.mostrador.desk.live.Presences.Stance;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// A desk says every few seconds which conversation it shows and whether somebody types in it.
@Controller
class PresenceController {
    private static final String PATH = "/conversations/{number:[0-9]+}/presence";

    private final Presences presences;
    private final Found found;

    PresenceController(Presences presences, Found found) {
        this.presences = presences;
        this.found = found;
    }

    @PutMapping(PATH)
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var stance = form.has("typing", "true") ? Stance.TYPES : Stance.LOOKS;
        presences.say(number, agent.id(), screen(form, number), stance);
        return View.nothing();
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, Form form) {
        presences.say(number, agent.id(), screen(form, number), Stance.GONE);
        return View.nothing();
    }

    // Once known, a tab that says "still here" costs no question to the database.
    private String screen(Form form, long number) {
        var screen = form.value("screen");
        if (!presences.knows(number, screen)) {
            found.conversation(number);
        }
        if (!screen.matches("\\w{8,40}")) {
            throw new NotFound();
        }
        return screen;
    }
}
