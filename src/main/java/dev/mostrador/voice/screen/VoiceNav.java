package dev.mostrador.voice.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class VoiceNav implements NavItem.Nav {
    private static final List<NavItem> FOR_SUPERVISORS =
            List.of(NavItem.settings("voice.title", "/settings/voice", Icon.NOTE, 38));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? FOR_SUPERVISORS : List.of();
    }
}
