package dev.mostrador.routing;

import dev.mostrador.conversation.Caps;
import dev.mostrador.conversation.Workload;
import dev.mostrador.conversation.Workload.Load;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is there now and how much each has in hand. What nobody asks about is not looked up.
final class Floor {
    /// The queue of what has no team.
    static final UUID NO_TEAM = new UUID(0, 0);

    private final List<Hand> hands;
    private final List<Skill> skills;
    private final Workload workload;
    private final Caps caps;
    private final PolicyTable table;
    private final Map<String, Load> loads = new HashMap<>();
    private final Map<UUID, Map<UUID, Long>> turns = new HashMap<>();

    Floor(List<Hand> hands, List<Skill> skills, Workload workload, Caps caps, PolicyTable table) {
        this.hands = hands;
        this.skills = skills;
        this.workload = workload;
        this.caps = caps;
        this.table = table;
    }

    List<Hand> hands() {
        return hands;
    }

    boolean isAnybodyThere() {
        return hands.stream().anyMatch(Hand::available);
    }

    Optional<Hand> find(@Nullable UUID agent) {
        return hands.stream().filter(hand -> hand.id().equals(agent)).findFirst();
    }

    String skill(UUID id) {
        return skills.stream()
                .filter(skill -> skill.id().equals(id))
                .map(Skill::name)
                .findFirst()
                .orElse("");
    }

    /// What there is still; an archived skill asks nothing of anybody.
    boolean asks(UUID skill) {
        return skills.stream().anyMatch(it -> it.id().equals(skill));
    }

    Set<UUID> requiredBy(String inbox) {
        return skills.stream()
                .filter(skill -> skill.inboxes().stream().anyMatch(inbox::equalsIgnoreCase))
                .map(Skill::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    int load(UUID agent, String channel) {
        return loads.computeIfAbsent(channel, workload::of).of(agent);
    }

    int cap(UUID agent, String channel) {
        return caps.of(agent, channel);
    }

    boolean hasRoom(UUID agent, String channel) {
        return load(agent, channel) < cap(agent, channel);
    }

    /// When it was their turn last; 0: never.
    long turn(UUID queue, UUID agent) {
        return turns.computeIfAbsent(queue, table::turns).getOrDefault(agent, 0L);
    }
}
