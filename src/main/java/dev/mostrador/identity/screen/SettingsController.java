package dev.mostrador.identity.screen;

import dev.mostrador.identity.Accounts;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsController {
    private final Accounts accounts;

    SettingsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/settings")
    View index() {
        return View.of("identity/settings/index", accounts.current());
    }
}
