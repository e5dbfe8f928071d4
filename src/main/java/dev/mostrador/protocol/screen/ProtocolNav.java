package dev.mostrador.protocol.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProtocolNav implements NavItem.Nav {
    private static final NavItem READ = NavItem.main("protocol.nav", "/protocol", Icon.LIST, 30);
    private static final NavItem WRITE = NavItem.settings("protocol.draft.title", "/settings/protocol", Icon.EDIT, 29);

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? List.of(READ, WRITE) : List.of(READ);
    }
}
