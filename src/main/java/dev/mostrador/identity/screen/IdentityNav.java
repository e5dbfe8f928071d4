package dev.mostrador.identity.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class IdentityNav implements NavItem.Nav {
    private static final List<NavItem> FOR_ADMINISTRATORS = List.of(
            NavItem.settings("identity.account.title", "/settings/account", Icon.HOUSE, 10)
                    .in(NavItem.Group.SHOP),
            NavItem.settings("identity.person.title", "/settings/people", Icon.PEOPLE, 20)
                    .in(NavItem.Group.SHOP),
            NavItem.settings("identity.token.title", "/settings/tokens", Icon.KEY, 80)
                    .in(NavItem.Group.ACCESS),
            NavItem.settings("identity.audit.title", "/settings/audit", Icon.LIST, 90)
                    .in(NavItem.Group.ACCESS));

    @Override
    public List<NavItem> items(Reader reader) {
        var role = Role.of(reader.role());
        var items = new ArrayList<NavItem>();
        if (role.atLeast(Role.SUPERVISOR)) {
            items.add(NavItem.main("identity.settings.title", "/settings", Icon.SETTINGS, 900));
            items.add(NavItem.settings("identity.team.title", "/settings/teams", Icon.TEAM, 30)
                    .in(NavItem.Group.SHOP));
        }
        if (role == Role.ADMINISTRATOR) {
            items.addAll(FOR_ADMINISTRATORS);
        }
        return items;
    }
}
