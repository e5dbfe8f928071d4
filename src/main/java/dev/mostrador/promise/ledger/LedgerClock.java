package dev.mostrador.promise.ledger;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What time does to commitments and to customers who wait. Safe to run on several nodes at once.
@Component
class LedgerClock {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerClock.class);

    private final AccountIds accounts;
    private final CommitmentSteps commitments;
    private final Heartbeats heartbeats;

    LedgerClock(AccountIds accounts, CommitmentSteps commitments, Heartbeats heartbeats) {
        this.accounts = accounts;
        this.commitments = commitments;
        this.heartbeats = heartbeats;
    }

    @Scheduled(fixedDelayString = "${mostrador.ledger-clock:PT1S}")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, this::look);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("The commitments of account {} are looked at again in a moment", account, failure);
            }
        }
    }

    private void look() {
        commitments.takeDue();
        heartbeats.takeDue();
    }
}
