package dev.mostrador.promise.ledger.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LedgerNav implements NavItem.Nav {
    private static final NavItem LEDGER = NavItem.main("ledger.title", "/commitments", Icon.SHIELD, 15);
    private static final NavItem SETTINGS =
            NavItem.settings("ledger.settings.title", "/settings/commitments", Icon.SHIELD, 50);

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? List.of(LEDGER, SETTINGS) : List.of(LEDGER);
    }
}
