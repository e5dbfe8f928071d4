package dev.mostrador.health.screen;

import dev.mostrador.health.ChannelHealth;
import dev.mostrador.health.HealthRule;
import dev.mostrador.health.screen.ChannelSettingsController.All;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PutMapping;

/// From when on a channel counts as neglected.
@Controller
class HealthRuleController {
    private final ChannelHealth health;

    HealthRuleController(ChannelHealth health) {
        this.health = health;
    }

    @PutMapping(ChannelSheets.INDEX + "/rule")
    View update(Form form) {
        var rule = new HealthRule(number(form, "kept", 100), number(form, "promises", 10_000));
        if (!form.isFine()) {
            return View.of("health/index", new All(health.all(), health.rule(), form))
                    .status(422);
        }
        health.change(rule);
        return View.redirect(ChannelSheets.INDEX).saying("health.rule.saved");
    }

    private static int number(Form form, String name, int most) {
        var typed = form.value(name);
        if (!typed.matches("[1-9]\\d{0,4}") || Integer.parseInt(typed) > most) {
            form.refuse(name, "health.rule.number", most);
            return 1;
        }
        return Integer.parseInt(typed);
    }
}
