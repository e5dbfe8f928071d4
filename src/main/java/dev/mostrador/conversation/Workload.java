package dev.mostrador.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How much there is to do.
@Component
public class Workload {
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
}
