package dev.mostrador.desk.promise;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.Heartbeats;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class CommitmentStrips {
    private final Commitments commitments;
    private final Heartbeats heartbeats;
    private final Clock clock;

    CommitmentStrips(Commitments commitments, Heartbeats heartbeats, Clock clock) {
        this.commitments = commitments;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    public CommitmentStrip of(Conversation conversation) {
        return new CommitmentStrip(
                commitments.pending(conversation.id()),
                !heartbeats.overdue(List.of(conversation.id())).isEmpty(),
                clock.instant());
    }
}
