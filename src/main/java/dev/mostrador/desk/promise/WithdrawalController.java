package dev.mostrador.desk.promise;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Made by mistake, or not wanted any more, and why.
@Controller
class WithdrawalController {
    private final Commitments commitments;
    private final CommitmentForms forms;

    WithdrawalController(Commitments commitments, CommitmentForms forms) {
        this.commitments = commitments;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/commitments/{id}/withdrawal")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = forms.existing(number, id);
        if (form.value("why").isEmpty() || form.value("why").length() > 200) {
            return forms.refused(form, number, "ledger.form.no-reason");
        }
        return forms.answered(commitments.withdraw(it.id(), form.value("why"), agent.id()), form, number);
    }
}
