package dev.mostrador.channel.email.imap;

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
    private final Clock clock;

    MailboxHealth(CursorTable cursors, Alarms alarms, Clock clock) {
        this.cursors = cursors;
        this.alarms = alarms;
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
        cursors.failed(mailbox.id(), trouble.key(), clock.instant());
        var since = cursors.find(mailbox.id()).failingSince();
        switch (trouble) {
            case LOGIN, NO_TOKEN, PASSWORD_LOST -> raise(mailbox, LOGIN, trouble);
            case FOLDER, CERTIFICATE -> raise(mailbox, UNREACHABLE, trouble);
            default -> {
                if (since != null && since.plus(PATIENCE).isBefore(clock.instant())) {
                    raise(mailbox, UNREACHABLE, trouble);
                }
            }
        }
    }

    @Transactional
    public void watchSilence(Mailbox mailbox) {
        var cursor = cursors.find(mailbox.id());
        var allowed = Duration.ofHours(mailbox.quietAfterHours());
        if (cursor.failingSince() == null && cursor.isSilent(clock.instant(), allowed)) {
            alarms.raise(mailbox.source(), SILENT, Map.of("mailbox", mailbox.address()));
        } else {
            alarms.clear(mailbox.source(), SILENT);
        }
    }

    // The reader's own language is not known here: the key, and what goes into it.
    private void raise(Mailbox mailbox, String kind, Trouble trouble) {
        var host = mailbox.imap().host();
        alarms.raise(mailbox.source(), kind, Map.of("mailbox", mailbox.address(), "why", trouble.key(), "host", host));
    }
}
