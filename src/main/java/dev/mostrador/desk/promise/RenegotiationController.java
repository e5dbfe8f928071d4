package dev.mostrador.desk.promise;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Another date, of which the customer knows.
@Controller
class RenegotiationController {
    private final Found found;
    private final Commitments commitments;
    private final CommitmentForms forms;

    RenegotiationController(Found found, Commitments commitments, CommitmentForms forms) {
        this.found = found;
        this.commitments = commitments;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/commitments/{id}/renegotiation")
    View create(CurrentAgent agent, @PathVariable long number, @PathVariable UUID id, Form form) {
        var it = forms.existing(number, id);
        var due = Pledge.moment(form.value("date"), form.value("time"), agent.zone());
        if (due.isEmpty()) {
            return forms.refused(form, number, "ledger.form.no-moment");
        }
        var wish = forms.wish(found.conversation(number), form, it.owner(), agent, due.get(), it.text());
        return forms.answered(commitments.renegotiate(it.id(), wish, agent.id()), form, number);
    }
}
