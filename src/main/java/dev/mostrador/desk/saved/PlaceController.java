package dev.mostrador.desk.saved;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// One step `up` or `down` among the views of its kind.
@Controller
class PlaceController {
    private final SavedViews views;

    PlaceController(SavedViews views) {
        this.views = views;
    }

    @PutMapping("/views/{id}/place")
    View update(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var view = views.find(id, agent.id())
                .filter(its -> views.mayChange(agent, its))
                .orElseThrow(NotFound::new);
        views.move(view, form.has("to", "up"));
        return View.redirect("/views");
    }
}
