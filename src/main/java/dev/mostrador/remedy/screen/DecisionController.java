package dev.mostrador.remedy.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Approvals.Decision;
import dev.mostrador.remedy.DecideResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Approves what somebody asked for, or does not.
@Controller
class DecisionController {
    static final String LIST = "/approvals";

    private final Approvals approvals;

    DecisionController(Approvals approvals) {
        this.approvals = approvals;
    }

    @PostMapping("/approvals/{id}/decision")
    View create(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var it = approvals.find(id).orElseThrow(NotFound::new);
        var approves = form.has("decision", "approve");
        var decision = new Decision(approves, form.value("amount"), form.value("answer"), agent.id());
        return answered(approvals.decide(it.id(), decision), form);
    }

    static View answered(DecideResult result, Form form) {
        return switch (result) {
            case DecideResult.Decided(var it, var _) ->
                View.redirect(Back.of(form, LIST))
                        .saying("remedy.decided." + it.state().word());
            case DecideResult.AlreadyDecided _ -> Back.refused(form, LIST, "remedy.decide.already");
            case DecideResult.OwnRequest _ -> Back.refused(form, LIST, "remedy.decide.own");
            case DecideResult.NotYours _ -> Back.refused(form, LIST, "remedy.decide.not-yours");
            case DecideResult.Incomplete(var _, var key) -> Back.refused(form, LIST, key);
        };
    }
}
