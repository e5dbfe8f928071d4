package dev.mostrador.promise.ledger.screen;

import dev.mostrador.promise.ledger.LedgerSetting;
import dev.mostrador.promise.ledger.LedgerSettings;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// How commitments are looked after in this shop.
@Controller
class LedgerSettingController {
    private static final String PATH = "/settings/commitments";

    private final LedgerSettings settings;

    LedgerSettingController(LedgerSettings settings) {
        this.settings = settings;
    }

    @GetMapping(PATH)
    View edit() {
        var now = settings.current();
        return View.of(
                "ledger/settings",
                Form.blank()
                        .with("remind", Integer.toString(now.remindMinutes()))
                        .with("silence", Integer.toString(now.silenceHours()))
                        .with("load", Integer.toString(now.dayLoad())));
    }

    @PutMapping(PATH)
    View update(Form form) {
        var wish = new LedgerSetting(
                number(form, "remind", 2880), number(form, "silence", 720), number(form, "load", 500));
        if (!form.isFine()) {
            return View.of("ledger/settings", form).status(422);
        }
        settings.change(wish);
        return View.redirect(PATH).saying("ledger.settings.saved");
    }

    private static int number(Form form, String name, int most) {
        var typed = form.value(name);
        if (!typed.matches("\\d{1,4}") || Integer.parseInt(typed) > most) {
            form.refuse(name, "ledger.settings.number", most);
            return 0;
        }
        return Integer.parseInt(typed);
    }
}
