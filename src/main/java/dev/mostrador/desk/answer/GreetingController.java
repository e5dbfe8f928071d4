package dev.mostrador.desk.answer;

import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Greeting and sign-off of the shop's voice, put around what is written.
@Controller
class GreetingController {
    private final Found found;
    private final Greeting greeting;
    private final Inserting inserting;
    private final Answering answering;

    GreetingController(Found found, Greeting greeting, Inserting inserting, Answering answering) {
        this.found = found;
        this.greeting = greeting;
        this.inserting = inserting;
        this.answering = answering;
    }

    @PostMapping(OfferController.PATH + "/opening")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        if (form.has("to", "cursor")) {
            return View.of("answer/inserted", new Inserting.Inserted(greeting.of(it, agent), List.of()));
        }
        inserting.append(it, agent, greeting.of(it, agent));
        return answering.back(form, number);
    }
}
