package dev.mostrador.desk;

import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DeskNav implements NavItem.Nav {
    private static final List<NavItem> FOR_ALL = List.of(
            NavItem.main("desk.nav.inbox", "/inbox", Icon.INBOX, 10),
            NavItem.main("desk.nav.customers", "/customers", Icon.PEOPLE, 20));
    private static final NavItem TAGS = NavItem.settings("desk.tag.title", "/settings/tags", Icon.TAG, 50);

    @Override
    public List<NavItem> items(Reader reader) {
        return reader.role().equals("agent") ? FOR_ALL : List.of(FOR_ALL.get(0), FOR_ALL.get(1), TAGS);
    }
}
