package dev.mostrador.channel.email.imap;

import dev.mostrador.channel.email.MailWords;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.server.Trouble;
import dev.mostrador.platform.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Raises an alarm when a mailbox is not let in, cannot be reached, or is silent; takes it back when all is well.
@Component
class MailboxHealth {
    static final String LOGIN = "mailbox-login-failed";
    static final String UNREACHABLE = "mailbox-unreachable";
    static final String SILENT = "mailbox-silent";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CursorTable cursors;
    private final Alarms alarms;
    private final MailWords words;
    private final Clock clock;

    MailboxHealth(CursorTable cursors, Alarms alarms, MailWords words, Clock clock) {
        this.cursors = cursors;
        this.alarms = alarms;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public void loggedIn(Mailbox mailbox) {
        cursors.loggedIn(mailbox.id(), clock.instant());
        alarms.clear(mailbox.source(), LOGIN);
        alarms.clear(mailbox.source(), UNREACHABLE);
    }

    /// A refused login is told at once, a broken connection when it lasts.
    @Transactional
    public void failed(Mailbox mailbox, Exception failure) {
        var trouble = Trouble.of(failure);
        var why = words.ofTheShop().say(trouble.key(), mailbox.imap().host());
        cursors.failed(mailbox.id(), why, clock.instant());
        var since = cursors.find(mailbox.id()).failingSince();
        switch (trouble) {
            case LOGIN, NO_TOKEN -> raise(mailbox, LOGIN, why);
            case FOLDER, CERTIFICATE -> raise(mailbox, UNREACHABLE, why);
            default -> {
                if (since != null && since.plus(PATIENCE).isBefore(clock.instant())) {
                    raise(mailbox, UNREACHABLE, why);
                }
            }
        }
    }

    @Transactional
    public void watchSilence(Mailbox mailbox) {
        var cursor = cursors.find(mailbox.id());
        var allowed = Duration.ofHours(mailbox.quietAfterHours());
        if (cursor.failingSince() == null && cursor.isSilent(clock.instant(), allowed)) {
            raise(mailbox, SILENT, "");
        } else {
            alarms.clear(mailbox.source(), SILENT);
        }
    }

    private void raise(Mailbox mailbox, String kind, String why) {
        alarms.raise(mailbox.source(), kind, Map.of("mailbox", mailbox.address(), "why", why));
    }
}
