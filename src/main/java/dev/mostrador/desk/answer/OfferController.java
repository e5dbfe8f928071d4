package dev.mostrador.desk.answer;

import dev.mostrador.answer.PreparedAnswer;
import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Prepared answers for one conversation in a drawer, filled in, and putting one into the draft. A script puts it where
/// the cursor stands; without one it goes to the end.
@Controller
public class OfferController {
    static final String PATH = "/conversations/{number:[0-9]+}/answers";
    private static final int SHOWN = 60;

    private final Found found;
    private final PreparedAnswers answers;
    private final Inserting inserting;
    private final Solutions solutions;
    private final Greeting greeting;
    private final Answering answering;

    OfferController(
            Found found,
            PreparedAnswers answers,
            Inserting inserting,
            Solutions solutions,
            Greeting greeting,
            Answering answering) {
        this.found = found;
        this.answers = answers;
        this.inserting = inserting;
        this.solutions = solutions;
        this.greeting = greeting;
        this.answering = answering;
    }

    /// @param text filled in
    public record Offer(PreparedAnswer answer, String text) {
        private static final int GLANCE = 110; // characters

        boolean isCalled(String typed) {
            return !answer.shortcut().isEmpty() && answer.shortcut().equalsIgnoreCase(typed);
        }

        /// Its first words, in one line.
        public String glance() {
            var line = text.strip().replaceAll("\\{\\{[^{}\\n]*}}", "…").replaceAll("\\s+", " ");
            return line.length() <= GLANCE ? line : line.substring(0, GLANCE - 1) + "…";
        }
    }

    /// @param held those that wait until the customer was heard
    public record Drawer(
            long number,
            String subject,
            String typed,
            String at,
            List<Offer> offers,
            List<Offer> held,
            boolean greets) {}

    @GetMapping(PATH)
    View index(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        var typed = form.value("q");
        var all = filled(answers.search(typed, it, answers.who(agent), SHOWN), inserting.setting(it, agent, null));
        var held = solutions.waiting(all, it);
        return View.of(
                "answer/drawer",
                new Drawer(
                        it.number(),
                        it.subject(),
                        typed,
                        form.value("at"),
                        all.stream().filter(offer -> !held.contains(offer)).toList(),
                        held,
                        greeting.isKnown()));
    }

    @PostMapping(PATH + "/{id}/insertion")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = found.conversation(number);
        var answer = answers.find(id, answers.who(agent)).orElseThrow(NotFound::new);
        if (form.has("to", "cursor")) {
            return View.of("answer/inserted", inserting.insert(answer, it, agent));
        }
        inserting.append(answer, it, agent, inserting.setting(it, agent, null).text(answer));
        return answering.back(form, number);
    }

    private static List<Offer> filled(List<PreparedAnswer> found, Inserting.Setting setting) {
        return found.stream()
                .map(answer -> new Offer(answer, setting.text(answer)))
                .toList();
    }
}
