package dev.mostrador.desk.sorting;

import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.mood.Moods;
import dev.mostrador.mood.reading.Level;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// How the customer is, as somebody says who knows better.
@Controller
class MoodController {
    private final Found found;
    private final Moods moods;
    private final Answering answering;

    MoodController(Found found, Moods moods, Answering answering) {
        this.found = found;
        this.moods = moods;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/mood")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var level = Level.find(form.value("level")).orElseThrow(NotFound::new);
        moods.say(found.conversation(number).id(), level, agent.id());
        return answering.back(form, number);
    }
}
