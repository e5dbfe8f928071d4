package dev.mostrador.voice.screen;

import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import dev.mostrador.voice.Vocabulary;
import dev.mostrador.voice.VoiceProfile;
import dev.mostrador.voice.VoiceProfiles;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The voice of the shop (R10): how it speaks, as its protocol says; the words of its trade, and what it does not want
/// to be told again.
@Controller
public class VoiceController {
    static final String PATH = "/settings/voice";
    static final List<String> CHANNELS = List.of("email", "chat", "form");

    private static final int LONGEST = 50_000; // characters of a list

    private final VoiceProfiles profiles;

    VoiceController(VoiceProfiles profiles) {
        this.profiles = profiles;
    }

    /// @param profile what the protocol says
    /// @param ignored marks of findings that are not shown any more
    public record Sheet(Form form, VoiceProfile profile, List<String> channels, List<String> ignored, Trial trial) {}

    @GetMapping(PATH)
    View edit() {
        return sheet(Trial.NONE);
    }

    View sheet(Trial trial) {
        return sheet(asKept(), trial);
    }

    private Form asKept() {
        var words = profiles.vocabulary();
        return Form.blank()
                .with("glossary", VoiceLines.write(words.glossary()))
                .with("allowed", VoiceLines.write(words.allowed()))
                .with("dictionary", VoiceLines.write(words.dictionary()))
                .with("contacts", VoiceLines.write(words.contacts()));
    }

    @PutMapping(PATH)
    View update(Form form) {
        for (var list : List.of("glossary", "allowed", "dictionary", "contacts")) form.limited(list, LONGEST);
        if (!form.isFine()) return sheet(form, Trial.NONE).status(422);
        profiles.save(new Vocabulary(
                VoiceLines.words(form.value("allowed")),
                VoiceLines.pairs(form.value("glossary")),
                VoiceLines.words(form.value("dictionary")),
                VoiceLines.words(form.value("contacts"))));
        form.values("heed").forEach(profiles::heed);
        return View.redirect(PATH).saying("voice.saved");
    }

    private View sheet(Form form, Trial trial) {
        return View.of("voice/edit", new Sheet(form, profiles.current(), CHANNELS, profiles.ignored(), trial));
    }
}
