package dev.mostrador.protocol.run;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.protocol.run.Facts.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts that a gate has stopped somebody. Noted apart: the transaction of what is refused leaves nothing.
@Component
class Stops {
    private static final Logger LOG = LoggerFactory.getLogger(Stops.class);

    private final Facts facts;

    Stops(Facts facts) {
        this.facts = facts;
    }

    void note(Run run, String kind, Fact fact) {
        var account = AccountScope.require();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                Thread.startVirtualThread(() -> write(account, run, kind, fact));
            }
        });
    }

    private void write(int account, Run run, String kind, Fact fact) {
        try {
            AccountScope.run(account, () -> facts.write(run, kind, fact));
        } catch (RuntimeException lost) { // a figure less, the gate holds
            LOG.warn("A stop at a gate is not counted: {}", lost.getMessage());
        }
    }
}
