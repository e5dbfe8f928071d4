package dev.mostrador.demo;

import dev.mostrador.channel.email.EmailInbox;
import dev.mostrador.channel.email.MailServer;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.Passwords;
import dev.mostrador.channel.email.RawMails;
import dev.mostrador.demo.DemoShop.Unreadable;
import dev.mostrador.platform.Alarms;
import dev.mostrador.platform.Ids;
import dev.mostrador.platform.Moment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The shop's addresses and what went wrong with them. They know no server: the demo fetches no mail, and what it sends
/// stays here (see [DemoOutTray]).
@Component
class DemoMail {
    private static final int QUIET_AFTER = 24; // hours

    private final Mailboxes mailboxes;
    private final EmailInbox inbox;
    private final RawMails mails;
    private final Alarms alarms;
    private final DemoShopTable shops;
    private final Ids ids;
    private final Clock clock;

    DemoMail(
            Mailboxes mailboxes,
            EmailInbox inbox,
            RawMails mails,
            Alarms alarms,
            DemoShopTable shops,
            Ids ids,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.inbox = inbox;
        this.mails = mails;
        this.alarms = alarms;
        this.shops = shops;
        this.ids = ids;
        this.clock = clock;
    }

    void open(DemoShop shop, DemoPeople people) {
        shops.insert();
        for (var box : shop.mailboxes()) {
            mailboxes.create(mailbox(box, people.team(box.team())), Passwords.NONE);
        }
    }

    /// They end in quarantine by the inbox's own judgement: trying again comes to the same.
    void receiveUnreadable(DemoShop shop) {
        shop.quarantine().forEach(mail -> Moment.at(before(mail.minutesAgo()), () -> receive(mail)));
    }

    void raiseAlarms(DemoShop shop) {
        for (var alarm : shop.alarms()) {
            var box = mailbox(alarm.mailbox());
            var details = Map.of("mailbox", box.address(), "why", "");
            Moment.at(before(alarm.minutesAgo()), () -> alarms.raise(box.source(), alarm.kind(), details));
        }
    }

    private void receive(Unreadable mail) {
        var raw = new ByteArrayInputStream(mail.raw().getBytes(StandardCharsets.UTF_8));
        if (mail.tooBig()) {
            var reason = "email.quarantine.too-big";
            mails.keepHeader(mailbox(mail.mailbox()), "", raw, mail.from(), mail.subject(), reason);
        } else {
            inbox.deliver(mailbox(mail.mailbox()), "", raw);
        }
    }

    private Mailbox mailbox(String address) {
        return mailboxes.findByAddress(address).orElseThrow();
    }

    private Instant before(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private Mailbox mailbox(DemoShop.Mailbox box, UUID team) {
        return new Mailbox(
                ids.next(),
                box.address(),
                box.name(),
                true,
                team,
                box.signature(),
                true,
                false,
                MailServer.NONE,
                "INBOX",
                0,
                MailServer.NONE,
                Mailbox.Auth.PASSWORD,
                QUIET_AFTER);
    }
}
