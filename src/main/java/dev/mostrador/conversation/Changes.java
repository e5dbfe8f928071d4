package dev.mostrador.conversation;

import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import org.springframework.stereotype.Component;

/// Tells open screens that a conversation changed, after the commit.
@Component
class Changes {
    static final String SIGNAL = "conversation";

    private final Signals signals;

    Changes(Signals signals) {
        this.signals = signals;
    }

    void changed(long number) {
        signals.send(new Signal(AccountScope.require(), SIGNAL, Long.toString(number)));
    }

    void listChanged() {
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
    }
}
