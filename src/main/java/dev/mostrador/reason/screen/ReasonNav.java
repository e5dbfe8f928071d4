package dev.mostrador.reason.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReasonNav implements NavItem.Nav {
    private static final List<NavItem> FOR_SUPERVISORS =
            List.of(NavItem.settings("reason.settings.title", ReasonSettingsController.PATH, Icon.LIST, 45));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? FOR_SUPERVISORS : List.of();
    }
}
