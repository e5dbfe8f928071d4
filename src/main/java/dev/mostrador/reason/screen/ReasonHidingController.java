package dev.mostrador.reason.screen;

import dev.mostrador.reason.Reasons;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/// Not to be chosen any more; and again.
@Controller
class ReasonHidingController {
    private static final String PATH = ReasonSettingsController.PATH + "/{key}/hiding";

    private final Reasons reasons;

    ReasonHidingController(Reasons reasons) {
        this.reasons = reasons;
    }

    @PutMapping(PATH)
    View update(@PathVariable String key) {
        return hide(key, true);
    }

    @DeleteMapping(PATH)
    View destroy(@PathVariable String key) {
        return hide(key, false);
    }

    private View hide(String key, boolean hidden) {
        var it = reasons.tree().find(key).orElseThrow(NotFound::new);
        reasons.hide(key, hidden);
        return View.redirect(ReasonSettingsController.PATH)
                .saying(hidden ? "reason.settings.hidden-now" : "reason.settings.shown-now", it.name());
    }
}
