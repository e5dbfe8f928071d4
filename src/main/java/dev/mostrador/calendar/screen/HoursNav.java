package dev.mostrador.calendar.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HoursNav implements NavItem.Nav {
    private static final List<NavItem> FOR_SUPERVISORS =
            List.of(NavItem.settings("calendar.title", "/settings/hours", Icon.CLOCK, 30)
                    .in(NavItem.Group.TIME));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? FOR_SUPERVISORS : List.of();
    }
}
