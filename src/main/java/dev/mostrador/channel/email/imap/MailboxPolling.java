package dev.mostrador.channel.email.imap;

import dev.mostrador.channel.Inboxes;
import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.MailboxChanged;
import dev.mostrador.channel.email.Mailboxes;
import dev.mostrador.channel.email.server.MailSessions;
import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.postgres.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps one poller for every mailbox that has an IMAP server, and another when its settings change.
@Component
class MailboxPolling {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxPolling.class);

    private final AccountIds accounts;
    private final Mailboxes mailboxes;
    private final Inboxes inboxes;
    private final MailboxHealth health;
    private final MailboxPoller.Tools tools;
    private final Map<UUID, Running> pollers = new HashMap<>();
    private boolean open;

    private record Running(MailboxPoller poller, Thread thread) {
        void stop() {
            poller.stop();
        }
    }

    MailboxPolling(
            AccountIds accounts,
            Mailboxes mailboxes,
            Inboxes inboxes,
            MailSessions sessions,
            Fetching fetching,
            CursorTable cursors,
            MailboxHealth health,
            Database database,
            Clock clock) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.inboxes = inboxes;
        this.health = health;
        // Nobody else can be on an embedded database: what a killed process leased is ours at once.
        var node = database.embedded() ? "embedded" : ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        this.tools = new MailboxPoller.Tools(sessions, fetching, cursors, health, clock, node);
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        open = true;
        refresh();
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        open = false;
        pollers.values().forEach(Running::stop);
        for (var running : pollers.values()) {
            try {
                var _ = running.thread.join(Duration.ofMillis(500));
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        pollers.clear();
    }

    /// Settings may have been changed on another node.
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    synchronized void refresh() {
        if (!open) {
            return;
        }
        var wanted = new HashSet<UUID>();
        for (var account : accounts.all()) {
            AccountScope.get(account, this::read).stream().forEach(mailbox -> {
                wanted.add(mailbox.id());
                keep(account, mailbox);
            });
        }
        pollers.entrySet().removeIf(entry -> {
            var gone = !wanted.contains(entry.getKey());
            if (gone) {
                entry.getValue().stop();
            }
            return gone;
        });
    }

    // A new password alone does not change the record.
    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(MailboxChanged changed) {
        var poller = pollers.remove(changed.mailbox());
        if (poller != null) {
            poller.stop();
        }
        Thread.ofVirtual().name("mailbox-refresh").start(this::refresh);
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void watchSilence() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, () -> read().forEach(health::watchSilence));
            } catch (RuntimeException failure) { // one account's trouble is not the others'
                LOG.warn("The silence of account {} could not be watched", account, failure);
            }
        }
    }

    // What comes to a closed one waits on its server, until it is opened again.
    private List<Mailbox> read() {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.imap().isSet() && inboxes.isOpen(mailbox.id()))
                .toList();
    }

    private void keep(int account, Mailbox mailbox) {
        var poller = pollers.get(mailbox.id());
        if (poller != null && poller.poller.mailbox().equals(mailbox)) {
            return;
        }
        if (poller != null) {
            poller.stop();
        }
        var fresh = new MailboxPoller(account, mailbox, tools);
        var thread = Thread.ofVirtual().name("mailbox " + mailbox.address()).start(fresh);
        pollers.put(mailbox.id(), new Running(fresh, thread));
    }
}
