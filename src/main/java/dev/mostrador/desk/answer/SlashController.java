package dev.mostrador.desk.answer;

import dev.mostrador.answer.PreparedAnswers;
import dev.mostrador.desk.Found;
import dev.mostrador.desk.answer.OfferController.Offer;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The few prepared answers that fit what is typed after a slash: asked after every pause, so that only what
/// is at hand is filled in. What waits until the customer was heard is not offered, unless it is called by its name.
@Controller
public class SlashController {
    private final Found found;
    private final PreparedAnswers answers;
    private final Inserting inserting;
    private final Solutions solutions;

    SlashController(Found found, PreparedAnswers answers, Inserting inserting, Solutions solutions) {
        this.found = found;
        this.answers = answers;
        this.inserting = inserting;
        this.solutions = solutions;
    }

    public record Offers(long number, List<Offer> offers) {}

    @GetMapping(OfferController.PATH + "/offers")
    View index(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        var setting = inserting.atHand(it, agent);
        var typed = form.value("q");
        var all = answers.offer(typed, it, answers.who(agent)).stream()
                .map(answer -> new Offer(answer, setting.text(answer)))
                .toList();
        var held = solutions.waiting(all, it);
        var offers = all.stream()
                .filter(offer -> !held.contains(offer) || offer.isCalled(typed))
                .toList();
        return View.of("answer/offers", new Offers(number, offers));
    }
}
