package dev.mostrador.channel.email.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EmailNav implements NavItem.Nav {
    private static final List<NavItem> FOR_ADMINISTRATORS =
            List.of(NavItem.settings("email.mailbox.title", "/settings/mailboxes", Icon.MAIL, 40)
                    .in(NavItem.Group.CHANNELS));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()) == Role.ADMINISTRATOR ? FOR_ADMINISTRATORS : List.of();
    }
}
