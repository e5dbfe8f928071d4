package dev.mostrador.remedy;

import dev.mostrador.platform.DueWork;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What time does to what waits for somebody's approval. What is due stands in the rows: a node that dies leaves it to
/// the others.
@Component
class ApprovalClock implements DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalClock.class);
    private static final int BATCH = 100;

    private final Approvals approvals;
    private final Clock clock;

    ApprovalClock(Approvals approvals, Clock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public String pending() {
        return ApprovalTable.PENDING;
    }

    @Override
    public void take() {
        for (var id : approvals.due(clock.instant(), BATCH)) {
            try {
                approvals.passOn(id);
            } catch (RuntimeException failure) { // one conversation's trouble must not stop the others'
                LOG.warn("Nobody else was told yet of approval {}", id, failure);
            }
        }
    }
}
