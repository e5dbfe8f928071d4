package dev.mostrador.protocol.run;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What time does to runs. Safe on several nodes at once.
@Component
class ProtocolClock {
    private static final Logger LOG = LoggerFactory.getLogger(ProtocolClock.class);

    private final AccountIds accounts;
    private final Reminding reminding;

    ProtocolClock(AccountIds accounts, Reminding reminding) {
        this.accounts = accounts;
        this.reminding = reminding;
    }

    @Scheduled(fixedDelayString = "${mostrador.protocol-clock:PT20S}")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, reminding::takeDue);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("The agreements of account {} are looked at again in a moment", account, failure);
            }
        }
    }
}
