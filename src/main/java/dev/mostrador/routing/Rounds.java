package dev.mostrador.routing;

import dev.mostrador.conversation.Workload;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Attending;
import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Moment;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// When the queues are given out: after each commit that may have changed who gets what, and every few seconds for what
/// only time changes, or a node left behind that died. What waits is the conversations themselves; there is no list
/// beside them that could be lost. See docs/adr/0016-giving-out-after-the-commit.md.
@Component
class Rounds {
    private static final int AT_ONCE = 2; // accounts: each has a connection meanwhile
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Giving giving;
    private final Leaving leaving;
    private final Policies policies;
    private final Workload workload;
    private final Attendance attendance;
    private final AccountIds accounts;
    private final Set<Integer> asked = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);

    Rounds(
            Giving giving,
            Leaving leaving,
            Policies policies,
            Workload workload,
            Attendance attendance,
            AccountIds accounts) {
        this.giving = giving;
        this.leaving = leaving;
        this.policies = policies;
        this.workload = workload;
        this.attendance = attendance;
        this.accounts = accounts;
    }

    /// Once the current transaction has committed. Asked for many times before it begins, it is one round.
    void soon() {
        if (Moment.isSet() || !policies.isAnyOn()) {
            return;
        }
        var account = AccountScope.require();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(account);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(account);
            }
        });
    }

    private void begin(int account) {
        if (asked.add(account)) {
            Thread.ofVirtual().name("routing").start(() -> run(account));
        }
    }

    private void run(int account) {
        places.acquireUninterruptibly();
        try {
            asked.remove(account); // whoever asks from here on asks for another round
            AccountScope.run(account, giving::round);
        } catch (RuntimeException failure) { // what was not given out waits for the next round
            LOG.warn("Routing of account {} is tried again: {}", account, failure.getMessage());
        } finally {
            places.release();
        }
    }

    @Scheduled(fixedDelayString = "${mostrador.housekeeping:PT10S}")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, this::keepHouse);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("Routing of account {} failed and is tried again", account, failure);
            }
        }
    }

    // Most shops need nothing most of the time: one question, who is there, says so.
    private void keepHouse() {
        if (!policies.isAnyOn() || !workload.isAny()) {
            return;
        }
        var people = attendance.all();
        if (people.stream().anyMatch(agent -> agent.absentSince() != null)) {
            leaving.takeFromTheAbsent();
        }
        if (workload.isAnyUnassigned() && people.stream().anyMatch(Attending::isAvailable)) {
            giving.round();
        }
    }
}
