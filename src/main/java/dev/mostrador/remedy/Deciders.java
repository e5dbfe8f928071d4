package dev.mostrador.remedy;

import dev.mostrador.identity.Agent;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Attendance;
import dev.mostrador.identity.Role;
import dev.mostrador.identity.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who is asked, and who next: whom the protocol names, the delegate, at last the administrators. Never the one who
/// asks.
@Component
class Deciders {
    private final Agents agents;
    private final Attendance attendance;

    Deciders(Agents agents, Attendance attendance) {
        this.agents = agents;
        this.attendance = attendance;
    }

    /// Who is told at once: when the person named is not at a desk, the delegate too.
    List<UUID> first(Terms terms, UUID asker) {
        var told = new ArrayList<UUID>();
        var named = person(terms.limits().decides(), asker);
        named.ifPresent(told::add);
        if (named.filter(this::isHere).isEmpty()) {
            person(terms.limits().delegate(), asker)
                    .filter(it -> !told.contains(it))
                    .ifPresent(told::add);
        }
        return told.isEmpty() ? administrators(asker) : told;
    }

    /// Who is told when nobody has decided in time; empty: everybody was.
    List<UUID> next(Terms terms, UUID asker, List<UUID> told) {
        var delegate = person(terms.limits().delegate(), asker).filter(it -> !told.contains(it));
        if (delegate.isPresent()) return List.of(delegate.get());
        return administrators(asker).stream().filter(it -> !told.contains(it)).toList();
    }

    private Optional<UUID> person(String address, UUID asker) {
        return address.isBlank()
                ? Optional.empty()
                : agents.findByEmail(address)
                        .filter(it -> !it.isDisabled())
                        .map(Agent::id)
                        .filter(it -> !it.equals(asker));
    }

    private boolean isHere(UUID agent) {
        var now = attendance.of(agent);
        return now.open() && (now.status() == Status.ONLINE || now.status() == Status.BUSY);
    }

    private List<UUID> administrators(UUID asker) {
        return agents.active().stream()
                .filter(it -> it.role() == Role.ADMINISTRATOR && !it.id().equals(asker))
                .map(Agent::id)
                .toList();
    }
}
