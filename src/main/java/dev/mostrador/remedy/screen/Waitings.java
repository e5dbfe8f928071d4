package dev.mostrador.remedy.screen;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.reason.Reasons;
import dev.mostrador.remedy.Approval;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.remedy.Concession;
import dev.mostrador.remedy.Concessions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what who decides wants to know.
@Component
public class Waitings {
    private static final int LOOKED_AT = 500; // concessions to one customer

    private final Approvals approvals;
    private final Concessions concessions;
    private final Conversations conversations;
    private final Reasons reasons;
    private final Agents agents;
    private final Clock clock;

    Waitings(
            Approvals approvals,
            Concessions concessions,
            Conversations conversations,
            Reasons reasons,
            Agents agents,
            Clock clock) {
        this.approvals = approvals;
        this.concessions = concessions;
        this.conversations = conversations;
        this.reasons = reasons;
        this.agents = agents;
        this.clock = clock;
    }

    public Waiting of(Approval it, @Nullable UUID reader) {
        return of(it, conversations.find(it.conversation()).orElseThrow(), reader);
    }

    public Waiting of(Approval it, Conversation conversation, @Nullable UUID reader) {
        var mayDecide = reader != null
                && agents.find(reader)
                        .filter(agent -> approvals.mayDecide(it, conversation, agent))
                        .isPresent();
        var had = concessions.ofCustomer(it.customer(), LOOKED_AT).stream()
                .map(Concession::money)
                .toList();
        return new Waiting(
                it,
                name(it.askedBy()),
                conversation.customerName(),
                reasons.tree().find(it.reason()).orElse(null),
                Concessions.sums(had).stream().filter(sum -> sum.minor() != 0).toList(),
                names(it.told()),
                it.outcome().by() == null ? "" : name(it.outcome().by()),
                mayDecide,
                it.askedBy().equals(reader),
                clock.instant());
    }

    private String names(List<UUID> people) {
        return people.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(UUID agent) {
        return agents.find(agent).map(Agent::name).orElse("");
    }
}
