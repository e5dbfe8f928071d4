package dev.mostrador.remedy.screen;

import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.remedy.Concessions;
import dev.mostrador.remedy.WithdrawResult;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes a concession back, and says why.
@Controller
class TakingBackController {
    private static final String LEDGER = "/concessions";

    private final Concessions concessions;

    TakingBackController(Concessions concessions) {
        this.concessions = concessions;
    }

    @PostMapping("/concessions/{id}/withdrawal")
    View create(CurrentAgent agent, @PathVariable UUID id, Form form) {
        var it = concessions.find(id).orElseThrow(NotFound::new);
        return switch (concessions.withdraw(it.id(), form.value("why"), agent.id())) {
            case WithdrawResult.Withdrawn _, WithdrawResult.AlreadyWithdrawn _ -> View.redirect(Back.of(form, LEDGER));
            case WithdrawResult.NotYours _ -> Back.refused(form, LEDGER, "remedy.withdraw.not-yours");
            case WithdrawResult.NoReason _ -> Back.refused(form, LEDGER, "remedy.wrong.why");
        };
    }
}
