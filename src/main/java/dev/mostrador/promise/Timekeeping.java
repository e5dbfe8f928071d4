package dev.mostrador.promise;

import dev.mostrador.platform.AccountIds;
import dev.mostrador.platform.AccountScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks once a second whether an alarm is due, and goes on with what has to be worked out again. Every node does:
/// whatever one of them holds, the others pass by.
@Component
class Timekeeping {
    private static final int ROUNDS = 50; // of one account before the next has its turn
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeping.class);

    private final AccountIds accounts;
    private final Alarming alarming;
    private final Recounting recounting;

    Timekeeping(AccountIds accounts, Alarming alarming, Recounting recounting) {
        this.accounts = accounts;
        this.alarming = alarming;
        this.recounting = recounting;
    }

    @Scheduled(fixedDelayString = "${mostrador.promises.tick:PT0.5S}")
    void tick() {
        for (var account : accounts.all()) {
            try {
                AccountScope.run(account, this::round);
            } catch (RuntimeException failure) { // one account's trouble must not stop the others'
                LOG.warn("The promises of account {} were not looked at and are tried again", account, failure);
            }
        }
    }

    private void round() {
        for (var i = 0; i < ROUNDS && alarming.ring() > 0; i++) {}
        for (var i = 0; i < ROUNDS && recounting.step(); i++) {}
    }
}
