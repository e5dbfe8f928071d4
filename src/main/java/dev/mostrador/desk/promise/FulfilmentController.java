package dev.mostrador.desk.promise;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// It is done.
@Controller
class FulfilmentController {
    private final Commitments commitments;
    private final CommitmentForms forms;

    FulfilmentController(Commitments commitments, CommitmentForms forms) {
        this.commitments = commitments;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/commitments/{id}/fulfilment")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = forms.existing(number, id);
        return forms.answered(commitments.keep(it.id(), null, agent.id()), form, number);
    }

    /// It was said by mistake.
    @DeleteMapping("/conversations/{number:[0-9]+}/commitments/{id}/fulfilment")
    View destroy(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = forms.existing(number, id);
        return forms.answered(commitments.reopen(it.id(), agent.id()), form, number);
    }
}
