package dev.mostrador.routing;

import dev.mostrador.conversation.Assigning;
import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Workload;
import dev.mostrador.identity.Attendance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever cannot see to a customer leaves the matter to the others; who answers for it (R5) stays.
@Component
class Leaving {
    private static final int MOST = 1000;

    private final Workload workload;
    private final Assigning assigning;
    private final Attendance attendance;
    private final Policies policies;
    private final Caps caps;
    private final NeedTable needs;
    private final Clock clock;

    Leaving(
            Workload workload,
            Assigning assigning,
            Attendance attendance,
            Policies policies,
            Caps caps,
            NeedTable needs,
            Clock clock) {
        this.workload = workload;
        this.assigning = assigning;
        this.attendance = attendance;
        this.policies = policies;
        this.caps = caps;
        this.needs = needs;
        this.clock = clock;
    }

    /// They do not work here any more: everything open, also where nothing is given out.
    @Transactional
    public void disabled(UUID agent) {
        workload.inHandsOf(agent, MOST).forEach(it -> takeBack(it, agent, "disabled"));
    }

    /// Their shift is over: what waits for us, but for what they said they go on with.
    @Transactional
    public void gone(UUID agent) {
        var theirs = workload.inHandsOf(agent, MOST).stream()
                .filter(it -> it.awaitingUs() && isGivenOut(it))
                .toList();
        var known = needs.of(theirs.stream().map(Conversation::id).toList());
        theirs.stream()
                .filter(it -> known.get(it.id()) == null
                        || !agent.equals(known.get(it.id()).keptBy()))
                .forEach(it -> takeBack(it, agent, "gone"));
    }

    /// Somebody waits at the other end of a chat, and nobody at this one.
    void takeFromTheAbsent() {
        var now = clock.instant();
        for (var channel : caps.live()) {
            var holders = workload.of(channel).byAgent().keySet();
            for (var agent : attendance.all()) {
                var since = agent.absentSince();
                if (since != null && holders.contains(agent.agent())) {
                    unanswered(agent.agent(), channel, since, now).forEach(it -> takeBack(it, agent.agent(), "away"));
                }
            }
        }
    }

    private List<Conversation> unanswered(UUID agent, String channel, Instant since, Instant now) {
        return workload.inHandsOf(agent, MOST).stream()
                .filter(it -> it.channel().equals(channel) && it.awaitingUs() && isGivenOut(it))
                .filter(it -> isLong(it, since, now))
                .toList();
    }

    private boolean isLong(Conversation it, Instant since, Instant now) {
        var minutes = policies.of(it.team()).awayMinutes();
        return minutes > 0 && !since.plus(Duration.ofMinutes(minutes)).isAfter(now);
    }

    private boolean isGivenOut(Conversation it) {
        return policies.of(it.team()).way() != Way.NONE;
    }

    private void takeBack(Conversation it, UUID agent, String why) {
        assigning.takeBack(it.id(), agent, Map.of("why", why));
    }
}
