package dev.mostrador.identity.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The steps after the set-up, in the order in which the next needs the one before: no channel opens without hours.
/// Each can be left for later.
@Controller
public class WelcomeController {
    private static final List<String> STEPS = List.of("hours", "mailbox", "colleague");

    /// @param number from 1
    public record Step(String name, int number, int of, Form form) {}

    @GetMapping("/welcome")
    View index() {
        return View.redirect("/welcome/" + STEPS.getFirst());
    }

    @GetMapping("/welcome/{step}")
    View show(@PathVariable String step) {
        if (!STEPS.contains(step)) {
            throw new NotFound();
        }
        var form = Form.blank().with("role", Role.AGENT.word());
        return View.of("identity/welcome/" + step, new Step(step, STEPS.indexOf(step) + 1, STEPS.size(), form));
    }
}
