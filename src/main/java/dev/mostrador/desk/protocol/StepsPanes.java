package dev.mostrador.desk.protocol;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import dev.mostrador.protocol.run.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class StepsPanes {
    private static final Set<String> LIVE = Set.of("chat"); // somebody is waiting there

    private final Runs runs;
    private final Skeletons skeletons;
    private final Clock clock;

    StepsPanes(Runs runs, Skeletons skeletons, Clock clock) {
        this.runs = runs;
        this.skeletons = skeletons;
        this.clock = clock;
    }

    /// Null while no protocol is published, and of a question to somebody else.
    public @Nullable StepsPane of(Conversation it, CurrentAgent agent) {
        if (it.parent() != null) return null;
        return runs.situation(it.id())
                .map(situation -> new StepsPane(
                        situation, it.number(), agent.role(), skeletons.guessed(it, situation), cool(situation, it)))
                .orElse(null);
    }

    private @Nullable Instant cool(Situation situation, Conversation it) {
        var conduct = situation.run().conduct();
        if (conduct == null || !situation.isHeldBack() || LIVE.contains(it.channel())) return null;
        var cool = conduct.cool(situation.protocol().anger());
        return cool.isAfter(clock.instant()) ? cool : null;
    }
}
