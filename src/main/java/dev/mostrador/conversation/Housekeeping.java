package dev.mostrador.conversation;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What time does to conversations. Each step is safe to run on several nodes at once.
@Component
class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final AccountIds accounts;
    private final Snoozing snoozing;
    private final Scanning scanning;
    private final Tallies tallies;

    Housekeeping(AccountIds accounts, Snoozing snoozing, Scanning scanning, Tallies tallies) {
        this.accounts = accounts;
        this.snoozing = snoozing;
        this.scanning = scanning;
        this.tallies = tallies;
    }

    @Scheduled(fixedDelayString = "${mostrador.housekeeping:PT10S}")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, this::keepHouse);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("Housekeeping of account {} failed and is tried again", account, failure);
            }
        }
    }

    private void keepHouse() {
        snoozing.wakeDue();
        scanning.scanPending();
        tallies.fold();
    }
}
