package dev.mostrador.survey.screen;

import dev.mostrador.identity.Role;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SurveyNav implements NavItem.Nav {
    private static final List<NavItem> FOR_SUPERVISORS =
            List.of(NavItem.settings("survey.settings.title", SurveySettingsController.PATH, Icon.STAR, 40));

    @Override
    public List<NavItem> items(Reader reader) {
        return Role.of(reader.role()).atLeast(Role.SUPERVISOR) ? FOR_SUPERVISORS : List.of();
    }
}
