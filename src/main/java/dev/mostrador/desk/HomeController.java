package dev.mostrador.desk;

import dev.mostrador.desk.list.Shelves;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The way in leads to one's work.
@Controller
class HomeController {
    private final Shelves shelves;

    HomeController(Shelves shelves) {
        this.shelves = shelves;
    }

    @GetMapping({"/", "/inbox"})
    View index(CurrentAgent agent) {
        return View.redirect("/inbox/" + shelves.first(agent.id()));
    }
}
