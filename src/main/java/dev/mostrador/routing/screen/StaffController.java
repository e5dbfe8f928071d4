package dev.mostrador.routing.screen;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Conversation;
import dev.mostrador.conversation.Workload;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Attending;
import dev.mostrador.identity.Status;
import dev.mostrador.routing.Choice.Waits;
import dev.mostrador.routing.Policies;
import dev.mostrador.routing.Waiters;
import dev.mostrador.ui.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who is here, with how much in hand; what waits, and why. For supervisors.
@Controller
public class StaffController {
    private final Agents agents;
    private final Attendance attendance;
    private final Workload workload;
    private final Caps caps;
    private final Policies policies;
    private final Waiters waiters;

    StaffController(
            Agents agents, Attendance attendance, Workload workload, Caps caps, Policies policies, Waiters waiters) {
        this.agents = agents;
        this.attendance = attendance;
        this.workload = workload;
        this.caps = caps;
        this.policies = policies;
        this.waiters = waiters;
    }

    /// @param load how many of a channel they have in hand, and how many they can have
    public record Person(Agent agent, Attending now, Map<String, Held> load) {
        /// Their desk is closed and they did not say why.
        public boolean isElsewhere() {
            return !now.open() && now.status() != Status.GONE;
        }
    }

    public record Held(int now, int most) {
        public boolean isFull() {
            return now >= most;
        }
    }

    /// @param isOn whether any queue is given out
    public record Board(
            List<Person> people, List<String> channels, boolean isOn, Map<Waits, List<Conversation>> waiting) {}

    @GetMapping("/staff")
    View index() {
        var loads = workload.all();
        var channels = new TreeSet<>(Fields.CHANNELS);
        channels.addAll(loads.keySet());
        var now = attendance.all().stream().collect(Collectors.toMap(Attending::agent, Function.identity()));
        var people = agents.active().stream()
                .map(agent -> new Person(
                        agent,
                        now.getOrDefault(agent.id(), attendance.of(agent.id())),
                        channels.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        channel -> held(agent.id(), channel, loads.get(channel))))))
                .sorted(Comparator.comparing((Person it) -> !it.now().isAvailable())
                        .thenComparing(it -> it.isElsewhere()))
                .toList();
        return View.of(
                "routing/staff/index", new Board(people, List.copyOf(channels), policies.isAnyOn(), waiters.all()));
    }

    private Held held(UUID agent, String channel, Workload.@org.jspecify.annotations.Nullable Load load) {
        return new Held(load == null ? 0 : load.of(agent), caps.of(agent, channel));
    }
}
