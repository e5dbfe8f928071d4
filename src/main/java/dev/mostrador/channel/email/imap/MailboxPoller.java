package dev.mostrador.channel.email.imap;

import dev.mostrador.channel.email.Mailbox;
import dev.mostrador.channel.email.server.MailSessions;
import dev.mostrador.platform.AccountScope;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one mailbox on a virtual thread: fetches what is new, then waits until the server says that more came (IDLE).
/// A broken connection is made again, after longer and longer pauses. The folder is opened read-only: nothing on the
/// server changes.
final class MailboxPoller implements Runnable {
    /// Renewed so often that no firewall forgets the connection and a dead one is noticed.
    private static final Duration IDLE = Duration.ofSeconds(45);

    /// Not every server says at the start of IDLE what came just before it: after something came, look again soon.
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Duration POLL = Duration.ofSeconds(30); // where the server has no IDLE
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);

    private final int account;
    private final Mailbox mailbox;
    private final Tools tools;
    private final Attempts attempts = new Attempts();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;
    private int lastCount = -1; // mails in the folder when it was last read

    /// @param node this process, as the lease names it
    record Tools(
            MailSessions sessions,
            Fetching fetching,
            CursorTable cursors,
            MailboxHealth health,
            Clock clock,
            String node) {}

    MailboxPoller(int account, Mailbox mailbox, Tools tools) {
        this.account = account;
        this.mailbox = mailbox;
        this.tools = tools;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        AccountScope.run(account, this::poll);
    }

    private void poll() {
        while (isRunning()) {
            try {
                if (lease()) {
                    visit();
                } else {
                    pause(POLL);
                }
            } catch (MessagingException | RuntimeException failure) { // the loop must not die
                recover(failure);
            }
        }
        release();
    }

    private void release() {
        try {
            tools.cursors.release(mailbox.id(), tools.node);
        } catch (RuntimeException closed) { // the lease ends by itself
            LOG.debug("The lease of {} was not given back", mailbox.address(), closed);
        }
    }

    private void visit() throws MessagingException {
        try (var store = (IMAPStore) tools.sessions.openImap(mailbox);
                var folder = (IMAPFolder) store.getFolder(mailbox.folder())) {
            folder.open(Folder.READ_ONLY);
            tools.health.loggedIn(mailbox);
            while (isRunning() && lease()) {
                fetchAll(folder);
                failures = 0;
                var changed = lastCount != folder.getMessageCount();
                lastCount = folder.getMessageCount();
                await(folder, changed ? SOON : IDLE);
            }
        }
    }

    // What comes while the last batch is fetched may be announced in between, and not again by IDLE.
    private void fetchAll(IMAPFolder folder) throws MessagingException {
        int before;
        do {
            before = folder.getMessageCount();
            tools.fetching.fetch(mailbox, folder, attempts);
            noop(folder);
        } while (isRunning() && lease() && folder.getMessageCount() != before);
    }

    private void await(IMAPFolder folder, Duration patience) throws MessagingException {
        // Asked on the folder's own connection: the store would open a second one.
        if (Boolean.FALSE.equals(folder.doCommand(protocol -> protocol.hasCapability("IDLE")))) {
            pause(POLL);
            return;
        }
        var waker = Thread.ofVirtual().name("idle-waker").start(() -> wake(folder, patience));
        try {
            folder.idle(true);
        } finally {
            waker.interrupt();
        }
    }

    // Any other command ends IDLE.
    private void wake(IMAPFolder folder, Duration patience) {
        try {
            var _ = stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            noop(folder);
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
        } catch (MessagingException | RuntimeException gone) {
            LOG.debug("The connection of {} was gone when it was to be woken", mailbox.address(), gone);
        }
    }

    private static void noop(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return true;
        });
    }

    private void recover(Exception failure) {
        if (!isRunning()) {
            return;
        }
        failures++;
        LOG.warn("Mailbox {}: {}", mailbox.address(), failure.toString());
        try {
            tools.health.failed(mailbox, failure);
        } catch (RuntimeException database) {
            LOG.warn("The trouble of mailbox {} could not be noted", mailbox.address(), database);
        }
        pause(backOff(failures));
    }

    /// 1 s, 2 s, 4 s … 5 min.
    static Duration backOff(int failures) {
        var seconds = 1L << Math.min(failures - 1, 20);
        return seconds > LONGEST_PAUSE.toSeconds() ? LONGEST_PAUSE : Duration.ofSeconds(seconds);
    }

    private boolean lease() {
        var now = tools.clock.instant();
        return tools.cursors.lease(mailbox.id(), tools.node, now, now.plus(LEASE));
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void pause(Duration time) {
        try {
            var _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            stopped.countDown();
        }
    }

    /// Counts how often in a row the same mail was begun.
    private final class Attempts implements Fetching.Visit {
        private long uid;
        private int count;

        @Override
        public boolean goesOn() {
            return isRunning();
        }

        @Override
        public int attempt(long next) {
            count = next == uid ? count + 1 : 1;
            uid = next;
            return count;
        }
    }
}
