package dev.mostrador.channel.email.screen;

import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.RawMail;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.ui.NotFound;
import dev.mostrador.ui.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails that could not be read, and those that are no messages: nobody loses a customer to a folder on some server.
@Controller
public class QuarantineController {
    private static final int PAGE = 50;

    private final RawMails mails;
    private final Mailboxes mailboxes;

    QuarantineController(RawMails mails, Mailboxes mailboxes) {
        this.mails = mails;
        this.mailboxes = mailboxes;
    }

    /// @param next the id after which the next page begins, or null
    public record Apart(
            boolean ignored, List<RawMail> mails, @Nullable UUID next, int quarantined) {}

    /// @param head what stands above the text of the mail, as it came
    public record Sheet(RawMail mail, String mailbox, String head, long size) {
        public boolean isQuarantined() {
            return mail.state() == RawMail.State.QUARANTINED;
        }

        /// Where there is only a header, there is nothing to try again.
        public boolean isWhole() {
            return !mail.reason().equals("email.quarantine.too-big")
                    && !mail.reason().equals("email.quarantine.not-fetched");
        }
    }

    @GetMapping("/quarantine")
    View index(@RequestParam(defaultValue = "") String tab, @RequestParam(required = false) @Nullable UUID after) {
        var ignored = tab.equals("ignored");
        var state = ignored ? RawMail.State.IGNORED : RawMail.State.QUARANTINED;
        var page = mails.page(state, after, PAGE + 1);
        var shown = page.size() > PAGE ? page.subList(0, PAGE) : page;
        var next = page.size() > PAGE ? shown.getLast().id() : null;
        return View.of("channel/quarantine/index", new Apart(ignored, shown, next, mails.quarantined()));
    }

    @GetMapping("/quarantine/{id}")
    View show(@PathVariable UUID id) {
        var mail = existing(id);
        var address = mailboxes.find(mail.mailbox()).map(Mailbox::address).orElse("");
        return View.of(
                "channel/quarantine/show", new Sheet(mail, address, RawHead.of(mails.open(mail)), mails.size(mail)));
    }

    @DeleteMapping("/quarantine/{id}")
    View destroy(@PathVariable UUID id) {
        existing(id);
        return mails.discard(id)
                ? View.redirect("/quarantine").saying("email.quarantine.discarded")
                : View.redirect("/quarantine");
    }

    private RawMail existing(UUID id) {
        return mails.find(id)
                .filter(mail -> mail.state() == RawMail.State.QUARANTINED || mail.state() == RawMail.State.IGNORED)
                .orElseThrow(NotFound::new);
    }
}
