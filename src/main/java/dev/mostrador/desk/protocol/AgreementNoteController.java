package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.AgreementState;
import dev.mostrador.protocol.run.Agreements;
import dev.mostrador.protocol.run.Agreements.Answered;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The customer said on the phone whether they agree; or nobody asks, and why.
@Controller
class AgreementNoteController {
    private static final List<AgreementState> SAID =
            List.of(AgreementState.AGREED, AgreementState.REFUSED, AgreementState.WAIVED);

    private final Found found;
    private final Agreements agreements;
    private final StepForms forms;

    AgreementNoteController(Found found, Agreements agreements, StepForms forms) {
        this.found = found;
        this.agreements = agreements;
        this.forms = forms;
    }

    @PostMapping("/conversations/{number:[0-9]+}/agreement")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var said = SAID.stream()
                .filter(it -> it.word().equals(form.value("said")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var words = form.limited("words", StepForms.LONGEST);
        if (!form.isFine()) return forms.incomplete(form, number, "protocol.step.no-reason");
        return switch (agreements.record(conversation.id(), said, words, agent.id())) {
            case Answered.Noted _ -> forms.back(form, number);
            case Answered.Over _ -> forms.incomplete(form, number, "protocol.step.not-running");
            case Answered.NoReason _ -> forms.incomplete(form, number, "protocol.step.no-reason");
        };
    }
}
