package dev.mostrador.delegation;

import dev.mostrador.conversation.Conversation;
import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Attending;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Status;
import dev.mostrador.protocol.document.Attendance.Post;
import dev.mostrador.protocol.document.Delegation.Trigger;
import dev.mostrador.protocol.document.Protocol;
import dev.mostrador.reason.Kind;
import dev.mostrador.reason.ReasonSorting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// To whom a matter may go: those whom the protocol names for it, then who supervises. Whoever is away comes last, so
/// that their deputy is proposed.
@Component
public class Delegables {
    private final Agents agents;
    private final Attendance attendance;
    private final DelegationRules rules;
    private final ReasonSorting sorting;

    Delegables(Agents agents, Attendance attendance, DelegationRules rules, ReasonSorting sorting) {
        this.agents = agents;
        this.attendance = attendance;
        this.rules = rules;
        this.sorting = sorting;
    }

    public enum Presence {
        HERE,
        BUSY,
        AWAY;

        /// As in `delegation.presence.<word>`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param named the protocol names them for such a matter
    public record Delegable(Agent agent, Presence presence, boolean named) {}

    /// The proposed one first.
    ///
    /// @param by who asks, and is not among them; null: nobody
    public List<Delegable> of(Conversation it, Collection<Trigger> triggers, @Nullable UUID by) {
        var named = named(it, triggers);
        var here = attendance.all().stream().collect(Collectors.toMap(Attending::agent, Delegables::presence));
        return people(named).stream()
                .filter(agent -> !agent.id().equals(by))
                .map(agent -> new Delegable(
                        agent, here.getOrDefault(agent.id(), Presence.AWAY), named.contains(agent.email())))
                .sorted(Comparator.comparing(Delegable::presence)) // stable: in the protocol's order
                .toList();
    }

    private List<Agent> people(Collection<String> named) {
        var active = agents.active();
        var byAddress = active.stream().collect(Collectors.toMap(Agent::email, it -> it, (first, _) -> first));
        var all = new LinkedHashSet<Agent>();
        named.stream().filter(byAddress::containsKey).map(byAddress::get).forEach(all::add);
        for (var role : List.of(Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            active.stream().filter(agent -> agent.role() == role).forEach(all::add);
        }
        return List.copyOf(all);
    }

    // In the order in which the protocol would ask them.
    private List<String> named(Conversation it, Collection<Trigger> triggers) {
        var protocol = rules.protocol(it.id()).orElse(null);
        if (protocol == null) return List.of();
        var names = new ArrayList<String>();
        if (triggers.contains(Trigger.AMOUNT)) names.add(protocol.limits().decides());
        if (isComplaint(it)) names.add(protocol.complaints().responsible());
        names.add(protocol.attendance().responsible());
        names.add(protocol.limits().decides());
        names.add(protocol.limits().delegate());
        return Stream.concat(names.stream(), backups(protocol, it.channel()))
                .map(name -> name.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    // Who steps in on the channel, if they may decide: an agent who stands in for another may not.
    private Stream<String> backups(Protocol protocol, String channel) {
        var above = agents.active().stream()
                .filter(agent -> agent.role().atLeast(Role.SUPERVISOR))
                .collect(Collectors.toMap(Agent::email, Agent::role, (first, _) -> first));
        return protocol.attendance().posts().stream()
                .filter(post -> post.channel().equals(channel))
                .map(Post::backup)
                .filter(above::containsKey);
    }

    private boolean isComplaint(Conversation it) {
        return sorting.of(it.id())
                .filter(sorted -> sorted.kind() == Kind.COMPLAINT)
                .isPresent();
    }

    private static Presence presence(Attending it) {
        if (!it.open() || it.status() == Status.AWAY || it.status() == Status.GONE) return Presence.AWAY;
        return it.status() == Status.BUSY ? Presence.BUSY : Presence.HERE;
    }

    boolean isAbove(UUID agent) {
        return agents.find(agent)
                .filter(it -> it.role().atLeast(Role.SUPERVISOR))
                .isPresent();
    }

    List<UUID> supervisors() {
        var above = agents.active().stream()
                .filter(it -> it.role().atLeast(Role.SUPERVISOR))
                .toList();
        var supervisors =
                above.stream().filter(it -> it.role() == Role.SUPERVISOR).toList();
        return (supervisors.isEmpty() ? above : supervisors)
                .stream().map(Agent::id).toList();
    }
}
