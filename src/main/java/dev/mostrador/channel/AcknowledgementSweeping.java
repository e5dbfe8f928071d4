package dev.mostrador.channel;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class AcknowledgementSweeping {
    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementSweeping.class);

    private final AccountIds accounts;
    private final Acknowledging acknowledging;

    AcknowledgementSweeping(AccountIds accounts, Acknowledging acknowledging) {
        this.accounts = accounts;
        this.acknowledging = acknowledging;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void sweep() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, acknowledging::sweep);
            } catch (RuntimeException failure) { // one account's trouble is not the others'
                LOG.warn("The acknowledgements of account {} were not swept", account, failure);
            }
        }
    }
}
