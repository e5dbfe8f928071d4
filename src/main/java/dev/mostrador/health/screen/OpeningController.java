package dev.mostrador.health.screen;

import dev.mostrador.channel.Inbox;
import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.Saying;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opens a channel, takes its away message off, or closes it.
@Controller
class OpeningController {
    private static final String PATH = ChannelSheets.INDEX + "/{id}/opening";

    private final Inboxes inboxes;
    private final ChannelSheets sheets;

    OpeningController(Inboxes inboxes, ChannelSheets sheets) {
        this.inboxes = inboxes;
        this.sheets = sheets;
    }

    @PostMapping(PATH)
    View create(@PathVariable UUID id) {
        var inbox = sheets.find(id);
        return answer(sheets, inbox, inboxes.open(inbox), "health.opened");
    }

    @DeleteMapping(PATH)
    View destroy(@PathVariable UUID id) {
        var inbox = sheets.find(id);
        inboxes.close(inbox);
        return View.redirect(ChannelSheets.path(id)).saying("health.closed", inbox.name());
    }

    static View answer(ChannelSheets sheets, Inbox inbox, OpenResult result, String done) {
        return switch (result) {
            case OpenResult.Opened _, OpenResult.AlreadyOpen _ ->
                View.redirect(ChannelSheets.path(inbox.id())).saying(done, inbox.name());
            case OpenResult.Refused _ ->
                sheets.sheet(inbox.id(), Form.blank().refuse(Saying.of("health.refused")))
                        .status(422);
        };
    }
}
