package dev.mostrador.survey;

import dev.mostrador.platform.DueWork;
import org.springframework.stereotype.Component;

/// When customers are asked.
@Component
class SurveyClock implements DueWork {
    private final Inviting inviting;

    SurveyClock(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public String pending() {
        return EndingTable.PENDING;
    }

    @Override
    public void take() {
        while (inviting.takeDue() > 0) {}
    }
}
