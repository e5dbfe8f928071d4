package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.OpenResult;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.platform.Ids;
import dev.mostrador.ui.Form;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The shop's mailboxes.
@Controller
public class MailboxController {
    private static final String INDEX = "/settings/mailboxes";

    private final Mailboxes mailboxes;
    private final MailboxScreens screens;
    private final Inboxes inboxes;
    private final Ids ids;

    MailboxController(Mailboxes mailboxes, MailboxScreens screens, Inboxes inboxes, Ids ids) {
        this.mailboxes = mailboxes;
        this.screens = screens;
        this.inboxes = inboxes;
        this.ids = ids;
    }

    public record AllMailboxes(List<Mailbox> mailboxes) {}

    @GetMapping(INDEX)
    View index() {
        return View.of("channel/mailbox/index", new AllMailboxes(mailboxes.all()));
    }

    @GetMapping(INDEX + "/new")
    View blank(@RequestParam(defaultValue = "") String provider) {
        var known = Provider.find(provider).orElse(null);
        return screens.form(null, "", MailboxForm.blank(known).with("provider", provider), null);
    }

    @PostMapping(INDEX)
    View create(Form form, CurrentAgent agent) {
        var box = MailboxForm.mailbox(ids.next(), form);
        if (form.isFine() && !mailboxes.create(box, MailboxForm.passwords(form))) {
            form.refuse("address", "email.mailbox.taken");
        }
        if (!form.isFine()) {
            return screens.form(null, "", form, null).status(422);
        }
        return inboxes.launch(box.id(), agent.id()) instanceof OpenResult.Refused
                ? View.redirect(INDEX + "/" + box.id()).saying("channel.inbox.not-yet", box.address())
                : View.redirect(INDEX).saying("email.mailbox.created", box.address());
    }

    @GetMapping(INDEX + "/{id}")
    View edit(@PathVariable UUID id) {
        var box = existing(id);
        return screens.form(id, box.address(), MailboxForm.of(box), null);
    }

    @PutMapping(INDEX + "/{id}")
    View update(@PathVariable UUID id, Form form) {
        var before = existing(id);
        var after = MailboxForm.mailbox(id, form);
        MailboxForm.demandPasswordForNewServer(form, before, after);
        if (mailboxes.readable(id).isEmpty()) {
            MailboxForm.demandLostPassword(form, after);
        }
        mailboxes
                .findByAddress(after.address())
                .filter(other -> !other.id().equals(id))
                .ifPresent(_ -> form.refuse("address", "email.mailbox.taken"));
        if (!form.isFine()) {
            return screens.form(id, before.address(), form, null).status(422);
        }
        mailboxes.update(after, MailboxForm.passwords(form));
        return View.redirect(INDEX).saying("email.mailbox.saved", after.address());
    }

    @DeleteMapping(INDEX + "/{id}")
    View destroy(@PathVariable UUID id) {
        var box = existing(id);
        mailboxes.archive(id);
        return View.redirect(INDEX).saying("email.mailbox.archived", box.address());
    }

    private Mailbox existing(UUID id) {
        return mailboxes.find(id).orElseThrow(NotFound::new);
    }
}
