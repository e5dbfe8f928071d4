package dev.mostrador.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How much there is to do, and how soon it has been done.
@Component
public class Workload {
    private static final int ENOUGH = 5; // conversations; fewer say nothing

    private final WorkloadTable table;

    Workload(WorkloadTable table) {
        this.table = table;
    }

    /// Open conversations of a channel with something said since then.
    ///
    /// @param waiting that nobody has
    public record Load(Map<UUID, Integer> byAgent, int waiting) {
        public int of(UUID agent) {
            return byAgent.getOrDefault(agent, 0);
        }
    }

    public Load open(String channel, Instant since) {
        var byAgent = new HashMap<UUID, Integer>();
        var waiting = 0;
        for (var count : table.openByAssignee(channel, since)) {
            if (count.agent() == null) {
                waiting = count.count();
            } else {
                byAgent.put(count.agent(), count.count());
            }
        }
        return new Load(byAgent, waiting);
    }

    /// Half of the customers who began a conversation since then had their first answer within this time. Empty when
    /// too few have had one for anybody to be told.
    public Optional<Duration> usualFirstResponse(Instant since) {
        return table.medianFirstResponse(since, ENOUGH);
    }
}
