package dev.mostrador.delegation;

import dev.mostrador.platform.DueWork;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What time does to customers who asked for somebody in charge. What is due stands in the rows: a node that dies
/// leaves it to the others.
@Component
class DelegationClock implements DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(DelegationClock.class);

    private final AskedClocks clocks;
    private final TransactionTemplate transaction;

    DelegationClock(AskedClocks clocks, TransactionTemplate transaction) {
        this.clocks = clocks;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "delegation";
    }

    @Override
    public String pending() {
        return DelegationTable.PENDING;
    }

    @Override
    public void take() {
        for (var due = clocks.due(); !due.isEmpty(); due = clocks.due()) due.forEach(this::strike);
    }

    private void strike(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> clocks.strike(id));
        } catch (RuntimeException failure) { // one customer's trouble must not stop the others'
            LOG.warn("The clock of delegation {} is looked at again in a minute", id, failure);
            transaction.executeWithoutResult(_ -> clocks.later(id));
        }
    }
}
