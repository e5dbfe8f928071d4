package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.server.ConnectionTrial;
import dev.mostrador.platform.Ids;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// "Try the connection": the settings as they stand in the form, saved or not.
@Controller
public class TrialController {
    private final Mailboxes mailboxes;
    private final MailboxScreens screens;
    private final ConnectionTrial trial;
    private final Ids ids;

    TrialController(Mailboxes mailboxes, MailboxScreens screens, ConnectionTrial trial, Ids ids) {
        this.mailboxes = mailboxes;
        this.screens = screens;
        this.trial = trial;
        this.ids = ids;
    }

    @PostMapping("/settings/mailboxes/trial")
    View create(Form form, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var box = MailboxForm.mailbox(ids.next(), form);
        if (!form.isFine()) {
            return refused(htmx, screens.form(null, "", form, null));
        }
        var result = trial.run(box, MailboxForm.passwords(form));
        return htmx == null ? screens.form(null, "", form, result) : View.of("channel/mailbox/trial", result);
    }

    /// The form of a known mailbox says "put"; its empty passwords are the stored ones.
    @PutMapping("/settings/mailboxes/{id}/trial")
    View update(
            @PathVariable UUID id,
            Form form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var before = mailboxes.find(id).orElseThrow(NotFound::new);
        var box = MailboxForm.mailbox(id, form);
        MailboxForm.demandPasswordForNewServer(form, before, box);
        var stored = mailboxes.readable(id);
        if (stored.isEmpty()) {
            MailboxForm.demandLostPassword(form, box);
        }
        if (!form.isFine()) {
            return refused(htmx, screens.form(id, before.address(), form, null));
        }
        var passwords = MailboxForm.passwords(form).orElse(stored.orElse(Passwords.NONE));
        var result = trial.run(box, passwords);
        return htmx == null
                ? screens.form(id, before.address(), form, result)
                : View.of("channel/mailbox/trial", result);
    }

    // A fragment beside the button cannot show what is wrong with the fields; the whole form can.
    private static View refused(@Nullable String htmx, View form) {
        return (htmx == null ? form : View.of("channel/mailbox/incomplete", "")).status(422);
    }
}
