package dev.mostrador.notice.screen;

import dev.mostrador.identity.Actor;
import dev.mostrador.notice.Notices;
import dev.mostrador.ui.Icon;
import dev.mostrador.ui.NavItem;
import dev.mostrador.ui.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The bell, with how many wait behind it.
@Component
class NoticeNav implements NavItem.Nav {
    private static final NavItem BELL = NavItem.main("notice.title", "/notifications", Icon.BELL, 30);

    private final Notices notices;

    NoticeNav(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<NavItem> items(Reader reader) {
        var agent = Actor.current().id();
        return List.of(agent == null ? BELL : BELL.withCount(notices.countUnseen(agent)));
    }
}
