package dev.mostrador.health;

import dev.mostrador.channel.Promised;
import dev.mostrador.promise.PromiseKind;
import dev.mostrador.promise.Promises;
import org.springframework.stereotype.Component;

/// A channel is promised when its first answer is.
@Component
class FirstAnswerPromised implements Promised {
    private final Promises promises;

    FirstAnswerPromised(Promises promises) {
        this.promises = promises;
    }

    @Override
    public boolean isPromised(String channel) {
        return promises.of(channel, PromiseKind.FIRST).given();
    }
}
