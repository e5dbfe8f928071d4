package dev.mostrador.notice;

import dev.mostrador.conversation.AgentsMentioned;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Conversations;
import dev.mostrador.conversation.EventRecorded;
import dev.mostrador.conversation.MessageReceived;
import dev.mostrador.conversation.State;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.Moment;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Decides who should know of what happened, in the transaction in which it did. Nobody is told of what they did
/// themselves, nor of what the demo shop lived through before it opened.
@Component
class Notifying {
    private final Notices notices;
    private final Conversations conversations;
    private final Agents agents;
    private final Teams teams;

    Notifying(Notices notices, Conversations conversations, Agents agents, Teams teams) {
        this.notices = notices;
        this.conversations = conversations;
        this.agents = agents;
        this.teams = teams;
    }

    @EventListener
    void on(MessageReceived received) {
        if (Moment.isSet()) {
            return;
        }
        var it = conversations.standing(received);
        if (it.assignee() != null) {
            tell(it.assignee(), NoticeKind.ANSWERED, it);
        } else if (received.opened()) {
            opened(it, null);
        }
    }

    @EventListener
    void on(AgentsMentioned mentioned) {
        if (!Moment.isSet()) {
            notices.tell(mentioned.agents(), NoticeKind.MENTIONED, mentioned.conversation());
        }
    }

    @EventListener
    void on(EventRecorded event) {
        if (Moment.isSet()) {
            return;
        }
        switch (event.kind()) {
            case ASSIGNED -> assigned(event);
            case TEAM_CHANGED -> conversations.find(event.conversation()).ifPresent(it -> opened(it, event.agent()));
            case WOKE -> tellAssignee(event, NoticeKind.WOKE);
            case DELIVERY_FAILED, BOUNCED -> tellAssignee(event, NoticeKind.FAILED);
            default -> {}
        }
    }

    private void assigned(EventRecorded event) {
        var agent = UUID.fromString(Objects.requireNonNull(event.data().get("agent")));
        var delegated = "delegated".equals(event.data().get("why")); // whoever delegates tells them more
        if (!agent.equals(event.agent()) && !delegated) {
            notices.tell(List.of(agent), NoticeKind.ASSIGNED, event.conversation());
        }
    }

    /// Work that nobody has: its team is told, else everybody.
    private void opened(Conversation it, @Nullable UUID by) {
        if (it.assignee() != null || it.state() != State.OPEN) {
            return;
        }
        var team = it.team();
        var kind = team == null ? NoticeKind.NEW : NoticeKind.TEAM_NEW;
        var wanted = team == null && by != null ? List.<UUID>of() : members(team);
        notices.tell(wanted.stream().filter(agent -> !agent.equals(by)).toList(), kind, it.id());
    }

    private List<UUID> members(@Nullable UUID team) {
        var active = agents.active().stream().map(Agent::id).toList();
        if (team == null) {
            return active;
        }
        return teams.find(team).map(Team::members).orElse(List.of()).stream()
                .filter(active::contains)
                .toList();
    }

    private void tellAssignee(EventRecorded event, NoticeKind kind) {
        conversations
                .find(event.conversation())
                .filter(it -> it.assignee() != null)
                .ifPresent(it -> tell(Objects.requireNonNull(it.assignee()), kind, it));
    }

    private void tell(UUID agent, NoticeKind kind, Conversation it) {
        notices.tell(List.of(agent), kind, it.id());
    }
}
