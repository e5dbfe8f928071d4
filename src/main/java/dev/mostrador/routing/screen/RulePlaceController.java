package dev.mostrador.routing.screen;

import dev.mostrador.routing.Rules;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// A rule asks before its neighbour from now on.
@Controller
class RulePlaceController {
    private final Rules rules;

    RulePlaceController(Rules rules) {
        this.rules = rules;
    }

    @PutMapping(RuleController.RULES + "/{id}/place")
    View update(@PathVariable UUID id) {
        var rule = rules.find(id).orElseThrow(NotFound::new);
        rules.raise(rule.id());
        return View.redirect(RoutingController.PATH);
    }
}
