package dev.mostrador.desk.promise;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.promise.ledger.Commitments;
import dev.mostrador.promise.ledger.Heartbeats;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
public class CommitmentStrips {
    // So long what is said to be done can be undone on the spot; afterwards in the ledger.
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Commitments commitments;
    private final Heartbeats heartbeats;
    private final Clock clock;

    CommitmentStrips(Commitments commitments, Heartbeats heartbeats, Clock clock) {
        this.commitments = commitments;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    public CommitmentStrip of(Conversation conversation) {
        var all = commitments.of(conversation.id());
        var lately = clock.instant().minus(LATELY);
        return new CommitmentStrip(
                all.stream().filter(it -> it.state().isPending()).toList(),
                all.stream()
                        .filter(it -> it.state().isDone() && it.settledAt() != null)
                        .filter(it -> Objects.requireNonNull(it.settledAt()).isAfter(lately))
                        .toList(),
                !heartbeats.overdue(List.of(conversation.id())).isEmpty(),
                clock.instant());
    }
}
