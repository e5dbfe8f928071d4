package dev.mostrador.desk;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// A view of the inbox.
@Controller
class InboxController {
    private final Desk desk;

    InboxController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/inbox/{view}")
    View show(
            CurrentAgent agent,
            @PathVariable String view,
            Form parameters,
            @RequestHeader(name = Regions.HEADER, required = false) @Nullable String regions) {
        if (!Views.isKnown(view)) {
            throw new NotFound();
        }
        var selection = Selection.of(view, parameters);
        return desk.list(agent, Wishes.list(selection, parameters, regions));
    }
}
