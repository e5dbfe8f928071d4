package dev.mostrador.desk.delegation;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.delegation.Deciding;
import dev.mostrador.delegation.Delegating;
import dev.mostrador.delegation.Delegations;
import dev.mostrador.delegation.SettleResult;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of what was delegated, or proposed: each a small form with its words.
@Controller
class DelegationDecisionController {
    private static final String PATH = "/conversations/{number:[0-9]+}/delegation/";

    private final Found found;
    private final Delegations delegations;
    private final Deciding deciding;
    private final Answering answering;

    DelegationDecisionController(Found found, Delegations delegations, Deciding deciding, Answering answering) {
        this.found = found;
        this.delegations = delegations;
        this.deciding = deciding;
        this.answering = answering;
    }

    @PostMapping(PATH + "{decision:acceptance|return|answer|talk}")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable String decision, Form form) {
        var id = existing(found.conversation(number), form);
        var words = form.limited("words", decision.equals("answer") ? Deciding.LONGEST : Delegating.LONGEST);
        if (!form.isFine()) return answering.incomplete(form, number, "delegation.refused.too-long");
        return answered(
                switch (decision) {
                    case "acceptance" -> deciding.accept(id, agent.id());
                    case "return" -> deciding.giveBack(id, words, agent.id());
                    case "answer" -> deciding.answer(id, words, agent.id());
                    default -> deciding.spoke(id, agent.id());
                },
                form,
                number);
    }

    /// The rules propose it, and it is not done: why not. What time alone proposed is proposed for that first.
    @PostMapping(PATH + "dismissal")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var it = found.conversation(number);
        var words = form.limited("words", Delegating.LONGEST);
        if (!form.isFine()) return answering.incomplete(form, number, "delegation.refused.too-long");
        var id = form.value("id").isEmpty() ? delegations.proposeByAge(it.id()) : existing(it, form);
        return id == null
                ? answering.back(form, number)
                : answered(deciding.dismiss(id, words, agent.id()), form, number);
    }

    private View answered(SettleResult result, Form form, long number) {
        return switch (result) {
            case SettleResult.Done _, SettleResult.TooLate _ -> answering.back(form, number);
            case SettleResult.NoReason _ -> answering.incomplete(form, number, "delegation.refused.no-words");
            case SettleResult.NotYours _ -> answering.incomplete(form, number, "delegation.refused.not-yours");
        };
    }

    // Only one of this conversation: a number that does not fit is as unknown as another shop's.
    private UUID existing(Conversation conversation, Form form) {
        try {
            return delegations
                    .find(UUID.fromString(form.value("id")))
                    .filter(it -> found.stands(it.conversation(), conversation))
                    .orElseThrow(NotFound::new)
                    .id();
        } catch (IllegalArgumentException nonsense) {
            throw new NotFound();
        }
    }
}
