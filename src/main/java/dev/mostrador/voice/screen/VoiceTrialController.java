package dev.mostrador.voice.screen;

import dev.mostrador.style.StyleGuard;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import dev.mostrador.voice.Circumstances;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Tries the guard and the shop's voice on a text, outside any conversation.
@Controller
class VoiceTrialController {
    private final VoiceController voice;
    private final StyleGuard style;
    private final Circumstances circumstances;

    VoiceTrialController(VoiceController voice, StyleGuard style, Circumstances circumstances) {
        this.voice = voice;
        this.style = style;
        this.circumstances = circumstances;
    }

    @PostMapping(VoiceController.PATH + "/trial")
    View create(Form form) {
        var typed = form.secret("text").replace("\r\n", "\n");
        var text = typed.length() <= Trial.LONGEST ? typed : typed.substring(0, Trial.LONGEST);
        var channel = VoiceController.CHANNELS.contains(form.value("channel")) ? form.value("channel") : "email";
        var open = form.has("public", "yes");
        var context = circumstances.alone(channel, open);
        return voice.sheet(new Trial(text, channel, open, text.isBlank() ? List.of() : style.check(text, context)));
    }
}
