package dev.mostrador.channel.form.screen;

import dev.mostrador.channel.form.HeldAnswer;
import dev.mostrador.channel.form.HeldAnswers;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Answers of forms that looked like no customer's.
@Controller
class HeldAnswerController {
    private static final String INDEX = "/quarantine/forms";
    private static final int MOST = 200;

    private final HeldAnswers answers;

    HeldAnswerController(HeldAnswers answers) {
        this.answers = answers;
    }

    @GetMapping(INDEX)
    View index() {
        return View.of("channel/form/held/index", new AllHeld(answers.all(MOST)));
    }

    @GetMapping(INDEX + "/{id}")
    View show(@PathVariable UUID id) {
        return View.of("channel/form/held/show", existing(id));
    }

    /// It was a customer.
    @PostMapping(INDEX + "/{id}/release")
    View create(@PathVariable UUID id) {
        existing(id);
        return answers.release(id)
                .map(received -> View.redirect("/conversations/" + received.number())
                        .saying("form.held.released", String.valueOf(received.number())))
                .orElseGet(() -> View.redirect(INDEX));
    }

    @DeleteMapping(INDEX + "/{id}")
    View destroy(@PathVariable UUID id) {
        existing(id);
        answers.discard(id);
        return View.redirect(INDEX).saying("form.held.discarded");
    }

    private HeldAnswer existing(UUID id) {
        return answers.find(id).orElseThrow(NotFound::new);
    }
}
