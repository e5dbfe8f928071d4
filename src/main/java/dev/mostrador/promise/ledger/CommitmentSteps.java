package dev.mostrador.promise.ledger;

import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.notice.NoticeKind;
import dev.mostrador.notice.Notices;
import dev.mostrador.promise.ledger.CommitmentTable.Next;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds of a commitment before its moment and at it, and says that it is broken: each once, whichever node is the
/// first to see it. The row is held while it happens, and the step after it stands in the same transaction.
@Component
class CommitmentSteps {
    private static final int BATCH = 200;

    private final CommitmentTable table;
    private final CommitmentFacts facts;
    private final Conversations conversations;
    private final Notices notices;
    private final Agents agents;
    private final Clock clock;

    CommitmentSteps(
            CommitmentTable table,
            CommitmentFacts facts,
            Conversations conversations,
            Notices notices,
            Agents agents,
            Clock clock) {
        this.table = table;
        this.facts = facts;
        this.conversations = conversations;
        this.notices = notices;
        this.agents = agents;
        this.clock = clock;
    }

    /// Answers how many there were.
    @Transactional
    int takeDue() {
        var due = table.due(clock.instant(), BATCH);
        due.forEach(this::take);
        return due.size();
    }

    private void take(CommitmentTable.Due step) {
        var it = step.commitment();
        switch (step.step()) {
            case "remind" -> remind(it, new Next(it.due(), "due"));
            case "due" -> remind(it, new Next(it.due().plus(Commitments.GRACE), "break"));
            default -> broken(it);
        }
    }

    private void remind(Commitment it, Next next) {
        table.await(it.id(), CommitmentState.OPEN, next);
        facts.write(it, "reminded", null);
        tell(List.of(it.owner()), NoticeKind.COMMITMENT_DUE, it);
    }

    private void broken(Commitment it) {
        table.await(it.id(), CommitmentState.BROKEN, null);
        facts.tell(it, "broken", null, Map.of());
        var who = new ArrayList<>(supervisors());
        who.add(it.owner());
        tell(who, NoticeKind.COMMITMENT_BROKEN, it);
    }

    private void tell(Collection<UUID> who, NoticeKind kind, Commitment it) {
        var standing = conversations.find(it.conversation()).orElseThrow();
        notices.tell(who, kind, standing.id());
    }

    // A small shop has none: then it is the administrators'.
    private List<UUID> supervisors() {
        var supervisors = with(Role.SUPERVISOR);
        return supervisors.isEmpty() ? with(Role.ADMINISTRATOR) : supervisors;
    }

    private List<UUID> with(Role role) {
        return agents.active().stream()
                .filter(agent -> agent.role() == role)
                .map(Agent::id)
                .toList();
    }
}
