package dev.mostrador.promise.ledger;

import dev.mostrador.platform.DueWork;
import org.springframework.stereotype.Component;

/// What time does to the commitments of an account.
@Component
class LedgerClock implements DueWork {
    private final CommitmentSteps commitments;

    LedgerClock(CommitmentSteps commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "commitment";
    }

    @Override
    public String pending() {
        return CommitmentTable.PENDING;
    }

    @Override
    public void take() {
        while (commitments.takeDue() > 0) {}
    }
}
