package dev.mostrador.desk.protocol;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.CurrentAgent;
import dev.mostrador.protocol.run.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class StepsPanes {
    private final Runs runs;

    StepsPanes(Runs runs) {
        this.runs = runs;
    }

    /// Null while no protocol is published, and of a question to somebody else.
    public @Nullable StepsPane of(Conversation it, CurrentAgent agent) {
        if (it.parent() != null) return null;
        return runs.situation(it.id())
                .map(situation -> new StepsPane(situation, it.number(), agent.role()))
                .orElse(null);
    }
}
