package dev.mostrador.desk.action;

import dev.mostrador.conversation.Languages;
import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// In which language the conversation is held, by hand; empty: as it is heard.
@Controller("conversationLanguageController")
class LanguageController {
    private final Found found;
    private final Languages languages;
    private final Answering answering;

    LanguageController(Found found, Languages languages, Answering answering) {
        this.found = found;
        this.languages = languages;
        this.answering = answering;
    }

    @PutMapping("/conversations/{number:[0-9]+}/language")
    View update(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        var chosen = form.value("language");
        if (!chosen.isEmpty() && !Languages.CODES.contains(chosen)) {
            throw new NotFound();
        }
        languages.set(conversation.id(), chosen.isEmpty() ? null : chosen, agent.id());
        return answering.back(form, number);
    }
}
