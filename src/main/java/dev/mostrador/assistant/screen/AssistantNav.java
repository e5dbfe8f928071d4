package dev.mostrador.assistant.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AssistantNav implements NavItem.Nav {
    private static final List<NavItem> FOR_ADMINISTRATORS =
            List.of(NavItem.settings("assistant.title", "/settings/assistant", Icon.EDIT, 39));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.ADMINISTRATOR) ? FOR_ADMINISTRATORS : List.of();
    }
}
