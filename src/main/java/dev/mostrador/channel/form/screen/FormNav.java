package dev.mostrador.channel.form.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FormNav implements NavItem.Nav {
    private static final List<NavItem> FOR_SUPERVISORS =
            List.of(NavItem.settings("form.settings.title", "/settings/forms", Icon.NOTE, 45)
                    .in(NavItem.Group.CHANNELS));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? FOR_SUPERVISORS : List.of();
    }
}
