package dev.mostrador.routing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever ends a shift may go on with something tomorrow: it does not return to the queue.
@Component
public class Keeping {
    private final NeedTable needs;
    private final Clock clock;

    Keeping(NeedTable needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    @Transactional
    public void keep(UUID conversation, UUID agent) {
        needs.kept(conversation, agent, clock.instant());
    }
}
