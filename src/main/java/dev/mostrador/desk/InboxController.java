package dev.mostrador.desk;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.ui.View;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class InboxController {
    private final Desks desks;
    private final Sidebars sidebars;

    InboxController(Desks desks, Sidebars sidebars) {
        this.desks = desks;
        this.sidebars = sidebars;
    }

    @GetMapping("/")
    View home() {
        return View.redirect("/inbox/" + DeskView.FIRST);
    }

    @GetMapping("/inbox")
    View index() {
        return View.redirect("/inbox/" + DeskView.FIRST);
    }

    @GetMapping("/inbox/{view}")
    View show(CurrentAgent agent, @PathVariable String view, @RequestParam Map<String, String> parameters) {
        return View.of("desk/show", desks.list(agent, view, parameters));
    }

    /// The rows alone, for the next page and for screens that hear of a change.
    @GetMapping("/inbox/{view}/rows")
    View rows(
            CurrentAgent agent,
            @PathVariable String view,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") long current) {
        var rows = desks.rows(agent, view, parameters, current);
        return parameters.containsKey("after")
                ? View.of("desk/rows", rows)
                : View.of("desk/rows", rows).and("desk/views", sidebars.of(agent, view));
    }
}
