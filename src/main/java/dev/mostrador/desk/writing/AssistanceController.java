package dev.mostrador.desk.writing;

import dev.mostrador.assistant.Action;
import dev.mostrador.assistant.Assistance;
import dev.mostrador.assistant.Assisting;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Asks the language model from the composer. What it writes goes into the field, where its author reads it; nothing is
/// sent here.
@Controller
public class AssistanceController {
    private static final String PATH = "/conversations/{number:[0-9]+}/assistance";
    private static final int LONGEST = 20_000;

    private final Found found;
    private final Assisting assisting;

    AssistanceController(Found found, Assisting assisting) {
        this.found = found;
        this.assisting = assisting;
    }

    /// @param draft it goes into the field; else it is only to be read
    /// @param problem empty: none
    public record Answer(String action, String text, boolean draft, String problem) {}

    @PostMapping(PATH)
    View create(@PathVariable long number, CurrentAgent agent, Form form) {
        var conversation = found.conversation(number);
        var action = Action.of(form.value("action")).orElseThrow(NotFound::new);
        var text = form.secret("text").replace("\r\n", "\n");
        var answer = text.length() > LONGEST
                ? new Assistance.Failed(Assistance.Why.NOTHING)
                : assisting.perform(action, conversation, text, agent.id());
        return View.of(
                "conversation/assistance",
                switch (answer) {
                    case Assistance.Written it -> new Answer(action.word(), it.text(), it.draft(), "");
                    case Assistance.Failed it ->
                        new Answer(action.word(), "", false, it.why().key());
                });
    }
}
