package dev.mostrador.api;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Workload;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Attending;
import dev.mostrador.identity.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who is here, and with how much in hand. A rota or a telephone system may say how somebody stands.
@RestController
class AgentsController {
    private final Agents agents;
    private final Attendance attendance;
    private final Workload workload;
    private final Caps caps;

    AgentsController(Agents agents, Attendance attendance, Workload workload, Caps caps) {
        this.agents = agents;
        this.attendance = attendance;
        this.workload = workload;
        this.caps = caps;
    }

    /// @param status `online`, `busy`, `away` or `gone`
    /// @param automatic nobody said that they are away: it was noticed
    /// @param desk one is open
    /// @param available can be given work now
    record AvailabilityJson(
            String status,
            boolean automatic,
            boolean desk,
            boolean available,
            @Nullable Instant since) {
        static AvailabilityJson of(Attending it) {
            return new AvailabilityJson(it.status().column(), it.automatic(), it.open(), it.isAvailable(), it.since());
        }
    }

    record LoadJson(String channel, int held, int cap) {}

    record AgentJson(String name, String email, AvailabilityJson availability, List<LoadJson> load) {}

    @GetMapping("/api/v1/agents")
    Items<AgentJson> index() {
        var loads = new TreeMap<>(workload.all());
        return new Items<>(agents.active().stream()
                .map(agent -> new AgentJson(
                        agent.name(),
                        agent.email(),
                        AvailabilityJson.of(attendance.of(agent.id())),
                        load(agent, loads)))
                .toList());
    }

    @GetMapping("/api/v1/agents/{email}/availability")
    AvailabilityJson show(@PathVariable String email) {
        return AvailabilityJson.of(attendance.of(find(email).id()));
    }

    @PutMapping("/api/v1/agents/{email}/availability")
    AvailabilityJson update(@PathVariable String email, @RequestParam(required = false) @Nullable String status) {
        var agent = find(email);
        var chosen = Status.parse(status == null ? "" : status)
                .orElseThrow(() -> Refused.invalidParameter("status", "api.wrong.status"));
        attendance.choose(agent.id(), chosen);
        return AvailabilityJson.of(attendance.of(agent.id()));
    }

    private Agent find(String email) {
        return agents.findByEmail(email)
                .filter(agent -> !agent.isDisabled())
                .orElseThrow(() -> Refused.unknownAgent(email));
    }

    private List<LoadJson> load(Agent agent, Map<String, Workload.Load> loads) {
        return loads.entrySet().stream()
                .map(it -> new LoadJson(it.getKey(), it.getValue().of(agent.id()), caps.of(agent.id(), it.getKey())))
                .toList();
    }
}
