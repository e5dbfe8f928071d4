package dev.mostrador.channel.email.smtp;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets whom we wrote to when it no longer counts.
@Component
class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final AccountIds accounts;
    private final Breaker breaker;

    Sweeping(AccountIds accounts, Breaker breaker) {
        this.accounts = accounts;
        this.breaker = breaker;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void sweep() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, breaker::sweep);
            } catch (RuntimeException failure) { // one account's trouble is not the others'
                LOG.warn("The breaker of account {} was not swept", account, failure);
            }
        }
    }
}
