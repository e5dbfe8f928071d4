package dev.mostrador.desk.promise;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.DateReading;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One that was given otherwise than in a message: on the phone, at the counter.
@Controller
class CommitmentController {
    private final Found found;
    private final Commitments commitments;
    private final DateReading reading;
    private final CommitmentForms forms;

    CommitmentController(Found found, Commitments commitments, DateReading reading, CommitmentForms forms) {
        this.found = found;
        this.commitments = commitments;
        this.reading = reading;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/commitments")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var due = Pledge.moment(form.value("date"), form.value("time"), agent.zone());
        if (due.isEmpty() || form.value("text").isEmpty()) {
            return forms.refused(form, number, due.isEmpty() ? "ledger.form.no-moment" : "ledger.form.no-text");
        }
        var owner = forms.owner(form, agent);
        if (form.value("reason").isEmpty()
                && !reading.doubts(due.get(), owner, conversation).isEmpty()) {
            return forms.refused(form, number, "ledger.form.doubtful");
        }
        commitments.make(forms.wish(conversation, form, owner, agent, due.get(), form.value("text")));
        return forms.back(form, number);
    }
}
