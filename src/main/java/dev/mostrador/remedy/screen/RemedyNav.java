package dev.mostrador.remedy.screen;

import dev.mostrador.identity.Actor;
import dev.mostrador.identity.Agents;
import dev.mostrador.identity.Role;
import dev.mostrador.remedy.Approvals;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RemedyNav implements NavItem.Nav {
    private static final NavItem APPROVALS = NavItem.main("remedy.title", DecisionController.LIST, Icon.SIGNATURE, 32);

    private final Approvals approvals;
    private final Agents agents;

    RemedyNav(Approvals approvals, Agents agents) {
        this.approvals = approvals;
        this.agents = agents;
    }

    /// For supervisors, and for whoever is asked; with how many they might decide. Costs nothing while nothing waits.
    @Override
    public List<NavItem> items(Reader reader) {
        var id = Actor.current().id();
        var pending = approvals.pending();
        var count = id == null || pending.isEmpty()
                ? 0
                : agents.find(id).stream()
                        .mapToLong(agent -> pending.stream()
                                .filter(it -> approvals.mightDecide(it, agent))
                                .count())
                        .sum();
        return count > 0 || Role.of(reader.role()).atLeast(Role.SUPERVISOR)
                ? List.of(APPROVALS.withCount(count))
                : List.of();
    }
}
