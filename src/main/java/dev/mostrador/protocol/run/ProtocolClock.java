package dev.mostrador.protocol.run;

import dev.mostrador.platform.DueWork;
import org.springframework.stereotype.Component;

/// What time does to customers who were asked whether they agree.
@Component
class ProtocolClock implements DueWork {
    private final Reminding reminding;

    ProtocolClock(Reminding reminding) {
        this.reminding = reminding;
    }

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public String pending() {
        return RunTable.PENDING;
    }

    @Override
    public void take() {
        while (reminding.takeDue() > 0) {}
    }
}
