package dev.mostrador.routing;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.MessageQueued;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.MessageSent;
import dev.mostrador.conversation.State;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.AgentDisabled;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.AttendanceChanged;
import dev.mostrador.identity.Status;
import dev.mostrador.platform.Moment;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What happens elsewhere that changes who gets what. In the transaction in which it happens: rules are about what was
/// said, so a conversation stands in its queue from the first moment. Who gets it is decided after the commit.
@Component
class Occasions {
    private final Conversations conversations;
    private final Agents agents;
    private final Triage triage;
    private final Leaving leaving;
    private final Policies policies;
    private final NeedTable needs;
    private final Rounds rounds;
    private final Clock clock;

    Occasions(
            Conversations conversations,
            Agents agents,
            Triage triage,
            Leaving leaving,
            Policies policies,
            NeedTable needs,
            Rounds rounds,
            Clock clock) {
        this.conversations = conversations;
        this.agents = agents;
        this.triage = triage;
        this.leaving = leaving;
        this.policies = policies;
        this.needs = needs;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Before anybody is told of it: the team is known by then.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(MessageReceived received) {
        if (Moment.isSet() || !received.opened() && !received.reopened()) {
            return;
        }
        var it = conversations.find(received.conversation()).orElseThrow();
        if (it.parent() != null || it.state() != State.OPEN) {
            return;
        }
        if (it.assignee() != null) {
            free(it);
        } else if (!received.opened() || triage.sort(it).isEmpty()) {
            queue(it, null);
        }
        rounds.soon();
    }

    @EventListener
    void on(EventRecorded event) {
        if (Moment.isSet()) {
            return;
        }
        switch (event.kind()) {
            case UNASSIGNED -> {
                var byHand = event.data().get("why") == null ? event.agent() : null;
                conversations.find(event.conversation()).ifPresent(it -> queue(it, byHand));
            }
            case TAGGED, LANGUAGE_SET, REASON_SET -> sortAgain(event);
            case WOKE, REOPENED -> conversations.find(event.conversation()).ifPresent(this::free);
            default -> {}
        }
        switch (event.kind()) {
            case ASSIGNED,
                    UNASSIGNED,
                    TEAM_CHANGED,
                    TAGGED,
                    LANGUAGE_SET,
                    REASON_SET,
                    WOKE,
                    REOPENED,
                    RESOLVED,
                    CLOSED,
                    SNOOZED,
                    UNMARKED_SPAM,
                    SPLIT_FROM,
                    UNMERGED,
                    UNDONE -> rounds.soon();
            default -> {}
        }
    }

    /// An answer makes room for another.
    @EventListener({MessageQueued.class, MessageSent.class})
    void answered() {
        rounds.soon();
    }

    @EventListener
    void on(AttendanceChanged changed) {
        if (changed.status() == Status.GONE && policies.isAnyOn()) {
            leaving.gone(changed.agent());
        }
        rounds.soon();
    }

    @EventListener
    void on(AgentDisabled disabled) {
        leaving.disabled(disabled.agentId());
        rounds.soon();
    }

    @EventListener
    void on(RoutingChanged changed) {
        rounds.soon();
    }

    // What came back to somebody who has left meanwhile.
    private void free(Conversation it) {
        var holder = it.assignee();
        if (holder != null && agents.find(holder).filter(Agent::isDisabled).isPresent()) {
            leaving.disabled(holder);
        }
    }

    private void queue(Conversation it, @Nullable UUID notTo) {
        if (policies.isAnyOn()) {
            needs.queued(it.id(), notTo, clock.instant());
        }
    }

    // A rule that asks for the tag or the language can only now take what no rule has taken.
    private void sortAgain(EventRecorded event) {
        conversations
                .find(event.conversation())
                .filter(it -> it.assignee() == null && it.state() == State.OPEN && it.parent() == null)
                .filter(it -> {
                    var need = needs.of(List.of(it.id())).get(it.id());
                    return need == null || need.rule().isEmpty();
                })
                .ifPresent(triage::sort);
    }
}
