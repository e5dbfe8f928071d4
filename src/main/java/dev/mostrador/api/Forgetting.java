package dev.mostrador.api;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Remembered answers go after a day. Safe to run on several nodes at once.
@Component
class Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final AccountIds accounts;
    private final IdempotentAnswerTable table;
    private final Clock clock;

    Forgetting(AccountIds accounts, IdempotentAnswerTable table, Clock clock) {
        this.accounts = accounts;
        this.table = table;
        this.clock = clock;
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
