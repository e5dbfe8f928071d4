package dev.mostrador.voice.screen;

import dev.mostrador.style.Register;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import dev.mostrador.voice.VoiceProfile;
import dev.mostrador.voice.VoiceProfiles;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// The voice of the shop: how it addresses customers, its words, and what it does not want to be told again (R10).
@Controller
public class VoiceController {
    static final String PATH = "/settings/voice";
    static final List<String> CHANNELS = List.of("email", "chat", "form");

    private static final int LONGEST = 50_000; // characters of a list

    private final VoiceProfiles profiles;

    VoiceController(VoiceProfiles profiles) {
        this.profiles = profiles;
    }

    /// @param ignored marks of findings that are not shown any more
    public record Sheet(
            Form form, List<String> channels, List<Register> registers, List<String> ignored, Trial trial) {}

    @GetMapping(PATH)
    View edit() {
        return sheet(Trial.NONE);
    }

    View sheet(Trial trial) {
        return sheet(asKept(), trial);
    }

    private Form asKept() {
        var profile = profiles.current();
        var form = Form.blank()
                .with("allowed", VoiceLines.write(profile.allowed()))
                .with("banned", VoiceLines.write(profile.banned()))
                .with("preferred", VoiceLines.write(profile.preferred()))
                .with("glossary", VoiceLines.write(profile.glossary()))
                .with("dictionary", VoiceLines.write(profile.dictionary()))
                .with("contacts", VoiceLines.write(profile.contacts()))
                .with("greeting", profile.greeting())
                .with("sign-off", profile.signOff())
                .with("opens", profile.greets() ? "yes" : "");
        for (var channel : CHANNELS)
            form.with("register-" + channel, profile.register(channel).word());
        return form;
    }

    @PutMapping(PATH)
    View update(Form form) {
        for (var list : List.of("allowed", "banned", "preferred", "glossary", "dictionary", "contacts")) {
            form.limited(list, LONGEST);
        }
        form.limited("greeting", 200);
        form.limited("sign-off", 200);
        if (!form.isFine()) return sheet(form, Trial.NONE).status(422);
        profiles.save(read(form));
        form.values("heed").forEach(profiles::heed);
        return View.redirect(PATH).saying("voice.saved");
    }

    private static VoiceProfile read(Form form) {
        var registers = new HashMap<String, String>();
        for (var channel : CHANNELS)
            registers.put(
                    channel, Register.of(form.value("register-" + channel)).word());
        return new VoiceProfile(
                registers,
                VoiceLines.words(form.value("allowed")),
                VoiceLines.pairs(form.value("banned")),
                VoiceLines.pairs(form.value("preferred")),
                VoiceLines.pairs(form.value("glossary")),
                VoiceLines.words(form.value("dictionary")),
                VoiceLines.words(form.value("contacts")),
                form.value("greeting"),
                form.value("sign-off"),
                form.has("opens", "yes"));
    }

    private View sheet(Form form, Trial trial) {
        return View.of("voice/edit", new Sheet(form, CHANNELS, List.of(Register.values()), profiles.ignored(), trial));
    }
}
