package dev.mostrador.reason.screen;

import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// One place up among its siblings.
@Controller
class ReasonPlaceController {
    private final Reasons reasons;

    ReasonPlaceController(Reasons reasons) {
        this.reasons = reasons;
    }

    @PutMapping(ReasonSettingsController.PATH + "/{key}/place")
    View update(@PathVariable String key) {
        reasons.raise(reasons.tree().find(key).orElseThrow(NotFound::new).key());
        return View.redirect(ReasonSettingsController.PATH);
    }
}
