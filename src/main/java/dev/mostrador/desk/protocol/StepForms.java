package dev.mostrador.desk.protocol;

import dev.mostrador.desk.Answering;
import dev.mostrador.protocol.document.Requirement;
import dev.mostrador.protocol.run.RunResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Component;

/// Answers the small forms of the steps.
@Component
class StepForms {
    static final int LONGEST = 500; // characters

    private final Answering answering;

    StepForms(Answering answering) {
        this.answering = answering;
    }

    View answered(RunResult result, Form form, long number) {
        return switch (result) {
            case RunResult.Done _ -> answering.back(form, number);
            case RunResult.NoProtocol _ -> answering.incomplete(form, number, "protocol.step.no-protocol");
            case RunResult.NoKind _ -> answering.incomplete(form, number, "protocol.step.no-kind");
            case RunResult.NotRunning _ -> answering.incomplete(form, number, "protocol.step.not-running");
            case RunResult.NoReason _ -> answering.incomplete(form, number, "protocol.step.no-reason");
            case RunResult.NotYours _ -> answering.incomplete(form, number, "protocol.step.not-yours");
            case RunResult.Open(var needs) ->
                answering.incomplete(
                        form, number, "protocol.need." + needs.getFirst().word() + ".open");
        };
    }

    View incomplete(Form form, long number, String key) {
        return answering.incomplete(form, number, key);
    }

    View back(Form form, long number) {
        return answering.back(form, number);
    }

    static Requirement need(Form form) {
        return Requirement.parse(form.value("need")).orElseThrow(NotFound::new);
    }
}
