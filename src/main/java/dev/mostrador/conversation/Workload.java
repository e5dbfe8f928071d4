package dev.mostrador.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How much there is to do, and in whose hands it is. What counts is an open conversation that takes attention: in a
/// live channel one in which something was said lately, in any other one that waits for our answer.
@Component
public class Workload {
    // A chat in which nothing was said for so long takes nobody's attention.
    private static final Duration LIVELY = Duration.ofMinutes(30);

    private final WorkloadTable table;
    private final Caps caps;
    private final Tallies tallies;
    private final Clock clock;

    Workload(WorkloadTable table, Caps caps, Tallies tallies, Clock clock) {
        this.table = table;
        this.caps = caps;
        this.tallies = tallies;
        this.clock = clock;
    }

    /// @param waiting that nobody has
    public record Load(Map<UUID, Integer> byAgent, int waiting) {
        public int of(UUID agent) {
            return byAgent.getOrDefault(agent, 0);
        }
    }

    /// Whether anything is open. Known without asking the database.
    public boolean isAny() {
        return tallies.all().getOrDefault("state:open", 0L) > 0;
    }

    /// Whether something is open and nobody's. Known without asking the database.
    public boolean isAnyUnassigned() {
        return tallies.all().getOrDefault("unassigned", 0L) > 0;
    }

    public Load of(String channel) {
        return load(table.held(channel, caps.isLive(channel), clock.instant().minus(LIVELY)));
    }

    /// Of every channel in which somebody has or waits for something.
    public Map<String, Load> all() {
        var loads = new HashMap<String, Load>();
        table.channels().forEach(channel -> loads.put(channel, of(channel)));
        return loads;
    }

    /// Whether one more is within what this agent can have in hand.
    public boolean hasRoom(UUID agent, String channel) {
        return of(channel).of(agent) < caps.of(agent, channel);
    }

    /// Open and nobody's, who was heard of longest ago first. Questions to others about a matter are not among them.
    public List<Conversation> unassigned(int limit) {
        return table.unassigned(limit);
    }

    /// Open and theirs, who was heard of longest ago first.
    public List<Conversation> inHandsOf(UUID agent, int limit) {
        return table.inHandsOf(agent, limit);
    }

    private static Load load(List<WorkloadTable.Count> counts) {
        var byAgent = new HashMap<UUID, Integer>();
        var waiting = 0;
        for (var count : counts) {
            if (count.agent() == null) {
                waiting = count.count();
            } else {
                byAgent.put(count.agent(), count.count());
            }
        }
        return new Load(byAgent, waiting);
    }
}
