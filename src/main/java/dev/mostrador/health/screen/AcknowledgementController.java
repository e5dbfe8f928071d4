package dev.mostrador.health.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// What a channel answers by itself to a first message.
@Controller
class AcknowledgementController {
    private final Inboxes inboxes;
    private final ChannelSheets sheets;

    AcknowledgementController(Inboxes inboxes, ChannelSheets sheets) {
        this.inboxes = inboxes;
        this.sheets = sheets;
    }

    @PutMapping(ChannelSheets.INDEX + "/{id}/acknowledgement")
    View update(@PathVariable UUID id, Form form) {
        var inbox = sheets.find(id);
        var acknowledgement = sheets.acknowledgement(inbox, form);
        if (!form.isFine()) return sheets.sheet(id, form).status(422);
        inboxes.acknowledge(inbox, acknowledgement);
        return View.redirect(ChannelSheets.path(id)).saying("health.saved", inbox.name());
    }
}
