package dev.mostrador.remedy.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Who asked does not want it any more.
@Controller
class RequestWithdrawalController {
    private final Approvals approvals;

    RequestWithdrawalController(Approvals approvals) {
        this.approvals = approvals;
    }

    @PostMapping("/approvals/{id}/withdrawal")
    View create(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var it = approvals.find(id).orElseThrow(NotFound::new);
        return DecisionController.answered(approvals.withdraw(it.id(), agent.id()), form);
    }
}
