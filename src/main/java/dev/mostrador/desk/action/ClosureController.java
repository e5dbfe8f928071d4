package dev.mostrador.desk.action;

import dev.mostrador.conversation.Closing;
import dev.mostrador.conversation.Closing.CloseResult;
import dev.mostrador.conversation.Reopening;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// It is over, and why. Nothing closes without a reason (R51).
@Controller
class ClosureController {
    private static final String PATH = "/conversations/{number:[0-9]+}/closure";
    private static final int LONGEST = 500; // characters of the note

    private final Found found;
    private final Closing closing;
    private final Reopening reopening;
    private final Answering answering;

    ClosureController(Found found, Closing closing, Reopening reopening, Answering answering) {
        this.found = found;
        this.closing = closing;
        this.reopening = reopening;
        this.answering = answering;
    }

    @PostMapping(PATH)
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var reason = Arrays.stream(Closing.Reason.values())
                .filter(known -> known.column().equals(form.value("reason")))
                .findFirst();
        var note = form.limited("note", LONGEST);
        if (reason.isEmpty() || !form.isFine()) {
            return answering.incomplete(
                    form, number, reason.isEmpty() ? "desk.close.reason-missing" : "desk.close.note-too-long");
        }
        return switch (closing.close(conversation.id(), reason.get(), note, agent.id())) {
            case CloseResult.Closed _, CloseResult.AlreadyClosed _ -> answering.back(form, number);
            case CloseResult.Refused(var why) -> answering.incomplete(form, number, why);
        };
    }

    @DeleteMapping(PATH)
    View destroy(CurrentAgent agent, @PathVariable long number, Form form) {
        reopening.byAgent(found.conversation(number).id(), agent.id());
        return answering.back(form, number);
    }
}
