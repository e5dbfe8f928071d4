package dev.mostrador.channel.chat.screen;

import dev.mostrador.channel.chat.Widgets;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Another key for identifying customers; what was signed with the one before counts no more.
@Controller
public class ChatSecretController {
    private final Widgets widgets;

    ChatSecretController(Widgets widgets) {
        this.widgets = widgets;
    }

    @PostMapping(ChatController.INDEX + "/{id}/secret")
    View create(@PathVariable UUID id) {
        if (widgets.find(id).isEmpty()) {
            throw new NotFound();
        }
        widgets.renewSecret(id);
        return View.redirect(ChatController.INDEX + "/" + id).saying("chat.settings.secret-renewed");
    }
}
