package dev.mostrador.desk;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DeskNav implements NavItem.Nav {
    @Override
    public List<NavItem> items(Reader reader) {
        var items = new ArrayList<NavItem>();
        items.add(NavItem.main("desk.nav.inbox", "/inbox", Icon.INBOX, 10));
        items.add(NavItem.main("desk.nav.customers", "/customers", Icon.PEOPLE, 20));
        if (Role.of(reader.role()).atLeast(Role.SUPERVISOR)) {
            items.add(NavItem.settings("desk.tag.title", "/settings/tags", Icon.TAG, 40));
            items.add(NavItem.settings("desk.blocked.title", "/settings/blocked", Icon.SHIELD, 45));
        }
        return items;
    }
}
