package dev.mostrador.api;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.LeftTasks;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Remembered answers go after a day; requests that a killed process had under way, before this one serves: whoever
/// waits for their answer need not wait until they count as lost. Safe to run on several nodes at once.
@Component
class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final AccountIds accounts;
    private final IdempotentAnswerTable table;
    private final LeftTasks left;
    private final Clock clock;

    Forgetting(AccountIds accounts, IdempotentAnswerTable table, LeftTasks left, Clock clock) {
        this.accounts = accounts;
        this.table = table;
        this.left = left;
        this.clock = clock;
    }

    @PostConstruct
    void freeWhatWasLeft() {
        if (left.areNobodys()) {
            accounts.all().forEach(account -> AccountScope.run(account, table::deleteUnderWay));
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void tick() {
        var expired = clock.instant().minus(Idempotency.KEPT);
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, () -> table.deleteBefore(expired));
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("Old answers of account {} stay until the next round", account, failure);
            }
        }
    }
}
