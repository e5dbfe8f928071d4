package dev.mostrador.promise;

import dev.mostrador.platform.DueWork;
import org.springframework.stereotype.Component;

/// Goes on with what has to be worked out again until it is done. If this node dies, another one does.
@Component
class RecountWork implements DueWork {
    private final Recounting recounting;

    RecountWork(Recounting recounting) {
        this.recounting = recounting;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public String pending() {
        return RecountTable.PENDING;
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public void take() {
        while (recounting.step()) {}
    }
}
