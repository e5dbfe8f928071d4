package dev.mostrador.channel.chat.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ChatNav implements NavItem.Nav {
    private static final List<NavItem> FOR_ADMINISTRATORS =
            List.of(NavItem.settings("chat.settings.title", "/settings/chats", Icon.CHAT, 42)
                    .in(NavItem.Group.CHANNELS));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()) == Role.ADMINISTRATOR ? FOR_ADMINISTRATORS : List.of();
    }
}
