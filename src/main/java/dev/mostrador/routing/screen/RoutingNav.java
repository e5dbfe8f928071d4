package dev.mostrador.routing.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RoutingNav implements NavItem.Nav {
    private static final List<NavItem> FOR_SUPERVISORS = List.of(
            NavItem.settings("routing.staff.title", "/staff", Icon.TEAM, 32).in(NavItem.Group.TIME),
            NavItem.settings("routing.settings.title", "/settings/routing", Icon.MERGE, 34)
                    .in(NavItem.Group.TIME),
            NavItem.settings("routing.skill.title", "/settings/skills", Icon.STAR, 36)
                    .in(NavItem.Group.TIME));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? FOR_SUPERVISORS : List.of();
    }
}
