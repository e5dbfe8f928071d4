package dev.mostrador.answer.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AnswerNav implements NavItem.Nav {
    private static final NavItem ALL = NavItem.main("answer.nav", "/answers", Icon.LIBRARY, 45);
    private static final NavItem SETTINGS =
            NavItem.settings("answer.settings.title", "/settings/answers", Icon.LIBRARY, 39);

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? List.of(ALL, SETTINGS) : List.of(ALL);
    }
}
