package dev.mostrador.desk;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// What a search found stands in the list like any view.
@Controller
class SearchController {
    private final Desk desk;

    SearchController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/search")
    View index(
            CurrentAgent agent,
            Form parameters,
            @RequestHeader(name = Regions.HEADER, required = false) @Nullable String regions) {
        if (parameters.value("q").isEmpty()) {
            return View.redirect("/inbox");
        }
        var selection = Selection.search(parameters.value("q"));
        return desk.list(agent, Wishes.list(selection, parameters, regions));
    }
}
