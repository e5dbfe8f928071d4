package dev.mostrador.promise;

import dev.mostrador.platform.DueWork;
import org.springframework.stereotype.Component;

/// Sets off the alarms of an account in which one is due.
@Component
class Timekeeping implements DueWork {
    private static final int ROUNDS = 50; // then the others of this account's place have their turn

    private final Alarming alarming;

    Timekeeping(Alarming alarming) {
        this.alarming = alarming;
    }

    @Override
    public String name() {
        return "promise";
    }

    @Override
    public String pending() {
        return ClockTable.PENDING;
    }

    @Override
    public void take() {
        for (var i = 0; i < ROUNDS && alarming.ring() > 0; i++) {}
    }
}
