package dev.mostrador.protocol.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.Protocols;
import dev.mostrador.protocol.text.Binding;
import dev.mostrador.protocol.text.ProtocolYaml;
import dev.mostrador.protocol.text.ReadyMade;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What is being written, as a whole: what differs, what is missing, another text in its place.
@Controller
class ProtocolDraftController {
    static final String PATH = "/settings/protocol";

    private final Protocols protocols;
    private final DraftSheets sheets;

    ProtocolDraftController(Protocols protocols, DraftSheets sheets) {
        this.protocols = protocols;
        this.sheets = sheets;
    }

    @GetMapping(PATH)
    View edit() {
        return sheets.of(Form.blank(), List.of());
    }

    /// A text takes the place of all that is being written, or a ready-made one does.
    @PutMapping(PATH)
    View update(CurrentAgent agent, Form form) {
        var name = form.value("ready-made");
        if (!name.isEmpty() && !ReadyMade.NAMES.contains(name)) throw new NotFound();
        var bound = name.isEmpty()
                ? ProtocolYaml.read(form.secret("yaml"))
                : new Binding.Bound<>(ReadyMade.read(name), List.of());
        if (bound.value() == null) return sheets.of(form, bound.troubles()).status(422);
        return protocols.save(bound.value(), protocols.draft().revision(), agent.id())
                ? View.redirect(PATH).saying("protocol.draft.taken")
                : View.redirect(PATH).saying("protocol.draft.overtaken");
    }

    @DeleteMapping(PATH)
    View destroy() {
        protocols.discard();
        return View.redirect(PATH).saying("protocol.draft.discarded");
    }
}
