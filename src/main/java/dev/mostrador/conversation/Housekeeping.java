package dev.mostrador.conversation;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Integer, Map<String, Long>> seen = new ConcurrentHashMap<>();

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

    // A shop in which nothing happens is asked nothing: the counts are known.
    private void keepHouse() {
        var counts = tallies.all();
        if (counts.getOrDefault("state:snoozed", 0L) > 0) {
            snoozing.wakeDue();
        }
        scanning.scanPending();
        if (isNew(counts)) {
            tallies.fold();
        }
    }

    // What is remembered is read again, and another object, only after something has changed.
    @SuppressWarnings("ReferenceEquality")
    private boolean isNew(Map<String, Long> counts) {
        return seen.put(AccountScope.require(), counts) != counts;
    }
}
