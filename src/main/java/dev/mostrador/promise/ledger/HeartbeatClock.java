package dev.mostrador.promise.ledger;

import dev.mostrador.platform.DueWork;
import org.springframework.stereotype.Component;

/// What time does to customers who wait.
@Component
class HeartbeatClock implements DueWork {
    private final Heartbeats heartbeats;

    HeartbeatClock(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    @Override
    public String name() {
        return "heartbeat";
    }

    @Override
    public String pending() {
        return HeartbeatTable.PENDING;
    }

    @Override
    public void take() {
        while (heartbeats.takeDue() > 0) {}
    }
}
