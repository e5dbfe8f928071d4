package dev.mostrador.health.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What customers read while nobody answers on a channel for now.
@Controller
class AwayMessageController {
    private static final String PATH = ChannelSheets.INDEX + "/{id}/away";

    private final Inboxes inboxes;
    private final ChannelSheets sheets;

    AwayMessageController(Inboxes inboxes, ChannelSheets sheets) {
        this.inboxes = inboxes;
        this.sheets = sheets;
    }

    /// Puts it.
    @PostMapping(PATH)
    View create(@PathVariable UUID id) {
        var inbox = sheets.find(id);
        return OpeningController.answer(sheets, inbox, inboxes.away(inbox), "health.away.put");
    }

    /// Its words.
    @PutMapping(PATH)
    View update(@PathVariable UUID id, Form form) {
        var inbox = sheets.find(id);
        var away = ChannelSheets.away(form);
        if (!form.isFine()) return sheets.sheet(id, form).status(422);
        inboxes.say(inbox, away);
        return View.redirect(ChannelSheets.path(id)).saying("health.saved", inbox.name());
    }
}
