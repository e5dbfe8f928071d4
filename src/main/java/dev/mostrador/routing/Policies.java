package dev.mostrador.routing;

import dev.mostrador.identity.Audit;
import dev.mostrador.identity.Team;
import dev.mostrador.identity.Teams;
import dev.mostrador.platform.AccountScope;
import dev.mostrador.platform.Remembered;
import dev.mostrador.platform.Signal;
import dev.mostrador.platform.Signals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the queues are given out. A shop that never said anything gives out nothing.
@Component
public class Policies {
    static final String SIGNAL = "routing";

    private final PolicyTable table;
    private final Teams teams;
    private final Audit audit;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Remembered<List<Policy>> known;

    Policies(PolicyTable table, Teams teams, Audit audit, Signals signals, ApplicationEventPublisher events) {
        this.table = table;
        this.teams = teams;
        this.audit = audit;
        this.signals = signals;
        this.events = events;
        this.known = new Remembered<>(signals, Set.of(SIGNAL), table::all);
    }

    public Policy of(@Nullable UUID team) {
        return known.get().stream()
                .filter(policy -> Objects.equals(policy.team(), team))
                .findFirst()
                .orElse(Policy.none(team));
    }

    /// Whether any queue is given out at all.
    public boolean isAnyOn() {
        return known.get().stream().anyMatch(policy -> policy.way() != Way.NONE);
    }

    @Transactional
    public void set(Policy policy) {
        if (of(policy.team()).equals(policy)) {
            return;
        }
        table.put(policy);
        var name = policy.team() == null
                ? ""
                : teams.find(policy.team()).map(Team::name).orElse("");
        audit.write("dispatch.policy", name, Map.of("way", policy.way().column()));
        signals.send(new Signal(AccountScope.require(), SIGNAL, ""));
        events.publishEvent(new RoutingChanged());
    }
}
