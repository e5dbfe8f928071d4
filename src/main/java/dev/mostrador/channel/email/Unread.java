package dev.mostrador.channel.email;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks for mails that were kept and not read, as after a crash: all of them at the start, later those that are
/// too old to be under way. Safe on several nodes at once.
@Component
class Unread {
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Unread.class);

    private final AccountIds accounts;
    private final EmailInbox inbox;

    Unread(AccountIds accounts, EmailInbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        Thread.ofVirtual().name("unread-mails").start(() -> readAll(Duration.ZERO));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void now() {
        readAll(UNDER_WAY);
    }

    private void readAll(Duration age) {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, () -> inbox.readWaiting(age));
            } catch (RuntimeException failure) { // the loop must not die: one account's trouble is not the others'
                LOG.warn("Waiting mails of account {} are read later", account, failure);
            }
        }
    }
}
