package dev.mostrador.desk.writing;

import dev.mostrador.desk.Answering;
import dev.mostrador.desk.Found;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import dev.mostrador.voice.VoiceProfiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// "Always ignore": nobody in the shop is told again.
@Controller
class IgnoredFindingController {
    private final Found found;
    private final VoiceProfiles voices;
    private final Answering answering;

    IgnoredFindingController(Found found, VoiceProfiles voices, Answering answering) {
        this.found = found;
        this.voices = voices;
        this.answering = answering;
    }

    @PostMapping("/conversations/{number:[0-9]+}/findings/ignored")
    View create(CurrentAgent agent, @PathVariable long number, Form form) {
        var conversation = found.conversation(number);
        voices.ignore(form.value("mark"), agent.id());
        return answering.back(form, conversation.number());
    }
}
