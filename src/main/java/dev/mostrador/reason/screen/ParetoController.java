package dev.mostrador.reason.screen;

import dev.mostrador.reason.Pareto;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What customers wrote about most in the last four weeks.
@Controller
class ParetoController {
    private static final int DAYS = 28;

    private final Pareto pareto;

    ParetoController(Pareto pareto) {
        this.pareto = pareto;
    }

    @GetMapping(ReasonSettingsController.PATH + "/figures")
    View show() {
        return View.of("reason/figures", pareto.of(DAYS));
    }
}
