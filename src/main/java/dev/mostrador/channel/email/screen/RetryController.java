package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.email.EmailInbox;
import dev.mostrador.channel.email.Intake;
import dev.mostrador.channel.email.RawMail;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Reads a mail of the quarantine once more.
@Controller
public class RetryController {
    private final RawMails mails;
    private final EmailInbox inbox;

    RetryController(RawMails mails, EmailInbox inbox) {
        this.mails = mails;
        this.inbox = inbox;
    }

    @PostMapping("/quarantine/{id}/retry")
    View create(@PathVariable UUID id) {
        if (mails.find(id)
                .filter(mail -> mail.state() == RawMail.State.QUARANTINED)
                .isEmpty()) {
            throw new NotFound();
        }
        return switch (inbox.retry(id)) {
            case Intake.Filed filed ->
                View.redirect("/quarantine").saying("email.quarantine.filed", Long.toString(filed.conversation()));
            case Intake.Quarantined _ -> View.redirect("/quarantine/" + id).saying("email.quarantine.still");
            case Intake.Ignored _ -> View.redirect("/quarantine?tab=ignored").saying("email.quarantine.ignored");
        };
    }
}
